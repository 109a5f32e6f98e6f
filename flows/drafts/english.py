"""How the parts of an email are said in English, and what had better be left out."""

from __future__ import annotations

import re

from flows.drafts.tongue import Tongue, any_of

_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?"
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
_TALK = r"(?:talk|chat|speak|conversation|call|meet|meeting|zoom|coffee|phone|interview|visit|time)"
_MAY = (
    r"(?:could|can|may|might|would|do|are|is|any chance|if|hop(?:e|ing)|like to|love to|glad to|grateful|wonder(?:ing)?|"
    r"request(?:ing)?|spare|open to|have|schedule)"
)
_NUMBER = r"(?:10|15|20|25|30|ten|fifteen|twenty|twenty-five|thirty)"
_PLACES = r"(?:team|company|firm|office|department|organization|clinic)"
_PRAISE = (
    r"(?:amazing|incredible|inspiring|impressive|outstanding|remarkable|brilliant|phenomenal|extraordinary|awesome|"
    r"wonderful|fantastic|stellar|perfect|legendary|unbelievable)"
)

ENGLISH = Tongue(
    greeting=re.compile(
        r"^[\W_]*(?P<hail>(?:hi|hey|hello|dear|good (?:morning|afternoon|evening)|greetings|yo|howdy|to whom)(?: there)?(?!\w)[ ,]*)?"
        r"(?P<name>[^\n,:;!?\u2013\u2014]{0,60})(?=[\n,:;!?\u2013\u2014]|$)",
        re.IGNORECASE,
    ),
    closing=re.compile(
        r"(?:\b(?:thanks|thank you|gratefully|best|sincerely|regards|wishes|cheers|warmly|respectfully|yours|truly|gratitude|"
        r"thx|much|again|lot|ton|mil)[!.,]*|[.!?,])\s+(?P<name>[^\W\d_][\w'.-]*(?: [^\W\d_][\w'.-]*){0,2})\s*$",
        re.IGNORECASE,
    ),
    farewell=re.compile(
        r"^(?:best|kind|warm|sincerely|regards|respectfully|warmly|cheers|yours|all|talk|looking|see|hope|many|with|take)\b",
        re.IGNORECASE,
    ),
    subject=re.compile(r"^\W*subject(?: line)?\W*:\W*(?P<subject>[^\n]{0,200})\n", re.IGNORECASE),
    vague=re.compile(
        r"^(?:hi|hello|hey|help|question|a question|quick question|informational interview|request|meeting|email|"
        r"introduction|student|(?:an )?opportunity|no subject|reaching out|thanks?)?[.!? ]*$",
        re.IGNORECASE,
    ),
    signs={
        "connection": any_of(
            r"(?:gave|given|got|passed|shared|sent|forwarded)(?: \w+){0,2} (?:your|me to you)",
            r"told (?:me|us)(?: \w+){0,2} (?:about|that|to|you)",
            r"(?:found|saw|came across|discovered|noticed|looked up) (?:you|your (?:name|profile|email|page|bio))",
            r"(?:came across|read|saw|enjoyed|liked|watched|listened to) your (?:[\w-]+ ){0,3}(?:article|post|book|talk|profile|interview|piece|paper|story|podcast|video|name)",
            r"(?:suggested|recommended|referred|introduced|mentioned|pointed|thought|said|says|sent|connected|encouraged|urged|told)(?: \w+){0,4} (?:you|your|i should|me to|get in touch|write)",
            r"we (?:met|talked|spoke|both|share|have met|are both)",
            r"we're (?:both|connected)",
            r"connected (?:through|by|via)",
            r"(?:met|heard|saw|remember) you",
            r"after (?:your|the) (?:talk|reading|lecture|panel|class|visit|presentation)",
            r"you (?:spoke|came|talked|presented|lectured|coached|taught|trained|visited|supervised|mentored|know|worked with|went here|went to)",
            r"you (?:are|were) (?:an? |my |the )?(?:[\w']+ ){0,4}?(?:friend|neighbou?r|coach|teacher|supervisor|boss|aunt|uncle|cousin|alum\w*|colleague|mentor)",
            r"(?:on|through|via|from|in) (?:linkedin|handshake|the (?:alumni|career|college|university)(?: \w+){0,2})",
            r"alumni (?:directory|office|network|magazine|association)",
            r"career (?:center|fair|services)",
            r"(?:also|fellow|same) (?:a |an |the )?(?:mount|alum\w*|graduate|grad)",
            r"taught us both",
            r"friend of (?:my|mine|yours)",
            r"(?:got|have) (?:your (?:name|email|address|number|contact)|you)",
        ),
        "who": any_of(
            r"(?:i'm|im|i am|i was|my name is|as) (?:[\w'.&-]+[, ]+){0,9}?(?:student|freshman|sophomore|junior|senior|undergrad\w*|major(?:ing)?|undecided|studying|transfer|(?:first|second|third|fourth|1st|2nd|3rd|4th)[ -]year)",
            r"i'?(?:m| am)? ?(?:study|studying|major|majoring|attend) (?:in )?\w+",
            r"\w+ (?:major|student|sophomore|junior|senior|freshman) (?:at|who|and|in|here)",
            r"i do \w+ at",
        ),
        "specific": any_of(
            r"(?:your|you)(?:'re| are| were)? (?:[\w'-]+ ){0,4}?(?:work|role|job|position|research|practice|project|career|time|shift|point|experience|year) (?:as|at|on|in|with|for|about) (?!(?:the )?(?:field|company|talk|future)\b)\w+",
            r"your (?:[\w'-]+ ){0,3}?(?:article|talk|reading|lecture|book|podcast|apprenticeship|move|switch|advice|point|story|case|panel|presentation|post|paper|tip|team at|first (?:year|shop|job))",
            r"you(?:'ve| have|'re| are| were)? (?:now |also |once |really |just |just now )?(?:moved|move|went|made|make|left|leave|became|become|started|start|switched|switch|changed|change|built|build|founded|run|running|wrote|write|spoke|speak|lead|led|used to|manage|edit|design|catalog|do incident|decided|produce|bought|work|worked|coached|taught|train|trained|said|got into|began|handle|run) (?!here|with me)\w+",
            r"(?:your|the) (?:new )?\w+ you (?:produce|made|wrote|run|built|design|teach|described)",
            r"(?:like|as) yours at",
            r"how your (?:[\w-]+ ){1,4}(?:at|went|handles?)",
            r"you knew",
            r"(?:writing|write|reach\w*)(?: out)? to you because",
            r"(?:and|who) now (?:run|lead|work|manage|own)",
            r"you (?!need|are interested)\w{3,}ed (?!me|my|to me)\w+",
        ),
        "learn": any_of(
            r"learn\w*(?! (?:how to )?apply)",
            r"hear(?:ing)? (?:about|more|how|what|why|your)",
            r"(?:understand|know|see|find out|figure out|ask|wonder\w*|explain)(?:ing)? (?:you )?(?:more |a bit |a little |a few )?(?:about|how|what|why|whether|if|questions|someone|where|which)",
            r"curious",
            r"insights?",
            r"questions (?:about|on|for you)",
            r"made (?:me want|you)",
            r"want to ask",
            r"(?:what|how) (?:did|does|do|is|was) (?:your|you|a|it)\b",
            r"(?:ask|have) (?:you )?(?:a few|some|a couple(?: of)?) questions",
            r"wanna know",
            r"want to know",
            r"love to know",
            r"interested in (?:hearing|learning|how|what)",
        ),
        "ask": any_of(
            rf"{_MAY}[^.!?\n]{{0,90}}?\b(?:{_TALK}|minutes|mins?|half (?:an )?hour|hour)",
            rf"{_TALK}[^.!?\n]{{0,40}} (?:possible|work for you|suit you)",
            r"\d+[ -]?min\w*[^.!?\n]{0,40}(?:possible|work|ok)",
            r"(?:could|can|may) (?:i|we) (?:call|meet|talk|speak|zoom|chat|ask)",
        ),
        "minutes": any_of(
            rf"{_NUMBER}(?: ?(?:to|or|-|–) ?{_NUMBER})?[ -]?(?:min|mins|minutes?)",
            r"half (?:an )?hour",
            r"half-hour",
            rf"{_NUMBER} ?m",
        ),
        "times": any_of(
            _DAY,
            r"\d{1,2}(?::\d\d)? ?[ap]\.?m\.?",
            r"(?:in the |every |any |some |most |tomorrow |on |early |late )?(?:mornings?|afternoons?|evenings?|nights?)(?! (?:shift|class))",
            rf"{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?",
            r"\d{1,2}/\d{1,2}",
            r"(?:after|before|between|at|around) \d{1,2}(?::\d\d)?(?! (?:years?|min))",
            r"(?:at |after |before |around )noon",
            r"weekdays?",
            r"weekends?",
            r"lunch ?time",
        ),
        "next": any_of(
            r"i(?:'ll| will| shall|'d| can| plan to| am going to|'m going to) (?:[\w']+ ){0,2}?(?:write|follow|check|try|call|reach|send|email|be in touch|get back)(?: \w+){0,3}? ?(?:again|once more|back|up|you|in|next|out|an?|on)",
            r"follow(?:ing)? up (?:in|next|on|with)",
            r"if i (?:don't|do not|haven't) hear",
        ),
        "thanks": any_of(
            r"thanks?",
            r"thank you",
            r"thx",
            r"grateful\w*",
            r"gratitude",
            r"appreciate\w*",
            r"appreciation",
            r"obliged",
        ),
        "seek": any_of(
            r"(?:any(?:one|body)|some(?:one|body)|people|person|alum\w*|student|friend|colleague|contact|sister|brother|mother|father|aunt|uncle|one of (?:them|your \w+))(?: \w+){0,3}? (?:who|that|in|at|works?|working|with|from|does|there)",
            r"(?:your|you know) (?:[\w']+ ){0,3}(?:works?|at|in) (?:a |an |the )?\w+",
            r"people at (?:the )?\w+",
            r"connecting us",
        ),
        "earlier": any_of(
            r"(?:my|last|earlier|previous|first|original|an) (?:[\w-]+ ){0,2}?(?:email|e-mail|message|note|letter)",
            r"follow(?:ing)? up",
            r"(?:wrote|emailed|reached out|messaged|written|asked)(?: \w+){0,3}",
            r"writing (?:once more|again)",
            r"checking in",
            r"check(?:ing)? (?:back|in) ",
            r"bring(?:ing)? this (?:back )?(?:up|to)",
            r"bump(?:ing)?",
            r"circling back",
            r"once more about",
            r"third message",
        ),
        "ease": any_of(
            r"no (?:worries|problem|pressure|rush|hurry|hard feelings|need)",
            r"if (?:not|now is|now isn't|this isn't|it's not|it doesn't|that doesn't|you (?:can't|cannot|don't|are too))(?: \w+)?",
            r"(?:understand|get it|fine|okay|ok)(?: \w+){0,2} if",
            r"whenever",
            r"i know (?:you're|you are|you must be|things|how)(?: \w+)? (?:busy|get)",
            r"(?:doesn't|does not) (?:fit|work|suit)",
        ),
    },
    by_kind={
        "introduction": {
            "ask": any_of(
                r"do you know (?:any|some|a|of|people)(?:one|body)?",
                r"(?:could|can|would|will|may|might) you (?:[\w']+ ){0,3}?(?:introduce|introducing|connect|connecting|put me|point me|ask|pass|forward|think|suggest|recommend|get me|share)",
                r"would you mind(?: \w+){0,2}",
                r"(?:introduce|connect) (?:me|us)",
                r"put me in touch",
                r"is there (?:any|some)(?:one|body)",
                r"any(?:one|body) (?:you know|i could)",
            ),
        },
        "thanks": {
            "echo": any_of(
                r"what you (?:said|told|shared|showed|explained|mentioned)",
                r"your (?:[\w-]+ ){0,2}?(?:advice|tip|story|suggestion|point|example|idea|recommendation|words|comment|insight|description|explanation)s? (?:to|on|about|that|of|for|was|were|will|helped|stuck|stayed|made|from)",
                r"you (?:said|told|mentioned|shared|explained|described|suggested|recommended|showed|advised|taught|pointed|talked about|brought up)",
                r"(?:i|i've|have) (?:[\w']+ ){0,1}?learned (?:that|from|how|about|to|a lot about)",
                r"(?:keep thinking|still thinking|thought a lot) about",
                r"(?:struck|stuck with|stayed with|surprised) me",
                r"will stay with me",
                r"showing me (?:how|what|the|your|around)",
                r"(?:because of|thanks to|after) (?:you|our|it|what)",
            ),
        },
    },
    asks={
        "shadow": any_of(
            r"shadow(?: you| someone| for| at|ing)?(?: \w+)? (?:you|for a|a day|your)",
            r"(?:would|could|can|love to|like to|also)(?: \w+){0,4} shadow",
        ),
        "tour": any_of(
            r"(?:a |get a |give me a )tour of",
            r"(?:could|can|may) i (?:also )?(?:come by and )?see your (?:office|lab|clinic)",
        ),
        "introduction": any_of(
            r"(?:could|can|would|will) you (?:also )?(?:please )?(?:introduce|connect|put) me",
            r"introduce me to",
            r"put me in touch with",
            r"(?:could|can) you (?:also )?(?:forward|pass) (?:my|this)",
        ),
        "mentor": any_of(r"(?:be|become) my mentor", r"mentor me"),
        "review": any_of(
            r"(?:look(?: over| at)|review|read|check|go over|edit|give me feedback on|feedback on)(?: over)? my (?:[\w-]+ ){0,2}?(?:r[ée]sum[ée]|cv|cover letter|essay|application|linkedin|portfolio|personal statement)"
        ),
        "letter": any_of(
            r"(?:write|give|send)(?: \w+){0,3} (?:letter of )?(?:recommendation|reference)s?",
            r"letter of recommendation",
            r"be (?:a|my) reference",
        ),
    },
    leaves={
        "job": any_of(
            r"hiring(?! (?:managers?|process|committee|trends))",
            r"hire me",
            r"(?:new )?hires",
            r"(?:job )?openings?(?! up)",
            r"vacanc(?:y|ies)",
            r"recruit(?:ing|ment)?",
            r"r[ée]sum[ée]s?",
            r"cv",
            r"curriculum vitae",
            r"job (?:opportunit\w+|offers?|applications?|search|leads?|interview)",
            r"(?:employment|career|work|internship|intern) opportunit\w+",
            r"opportunit(?:y|ies) (?:at|with|for me|in your|on your|available)",
            r"(?:any|open|available|full-time|part-time|entry-level|summer|paid) (?:[\w-]+ )?(?:positions?|internships?|jobs?(?: openings?)?|roles?)",
            r"referral",
            r"refer me",
            r"apply(?:ing)? (?:to|for|at|with) (?:your|a|an|the|any)",
            r"my application",
            r"join(?:ing)? your (?:team|company|firm)",
            rf"work(?:ing)? (?:for (?:you|your)|(?:at|in|on) your {_PLACES})",
            r"(?:looking|searching|hoping|applying) for (?:an? |my )?(?:[\w-]+ ){0,2}?(?:internship|job|position|role)",
            r"(?:get|find|give|land|offer) me (?:an? )?(?:job|internship|position)",
            r"(?:want|need|love|like|get|land) (?:to have )?(?:an? )(?:[\w-]+ ){0,1}?(?:job|internship|position) (?:at|with|in|there|here|this)",
            r"keep me in mind",
            r"internships?(?= (?:available|open|at your|in your|with you))",
        ),
        "flattery": any_of(
            rf"(?:your|you're|you are|you have|you've)(?: [\w'-]+){{0,4}}? (?:so |such an? |truly |the most |really |very |absolutely )?{_PRAISE}",
            rf"{_PRAISE} (?:career|work|person|journey|achievements?|company|success|background|life|human)",
            r"(?:huge|big|biggest|longtime) (?:fan|admirer)",
            r"(?:truly |such |really )?(?:an |my )?(?:inspiration|idol|role model|hero)",
            r"(?:an?|the|such an?|my) (?:honou?r|privilege)(?: (?:of|to|just))",
            r"blown away",
            r"in awe",
            r"legend",
            r"(?:deeply|greatly|really|truly|so|always) admire",
            r"(?:esteemed|distinguished|prestigious|renowned|world-class)",
            r"best (?:in the (?:world|business|field|country))",
            r"dream come true",
            r"genius",
        ),
        "too_long": any_of(
            r"(?<!half )(?<!half-)(?:an|one|1|two|2|a full|a whole|couple(?: of)?) ?-?hours?(?! ago)",
            r"(?:40|45|50|60|90|forty|forty-five|fifty|sixty|ninety)[ -]?(?:min|mins|minutes?)",
            r"(?:a |the )(?:whole|full|entire) (?:day|afternoon|morning)",
        ),
        "blame": any_of(
            r"(?:still )?(?:haven't|have not|hasn't|has not|never|didn't|did not|have yet to|yet to|not) (?:[\w']+ )?(?:heard|gotten|got|received|answered?|repl(?:y|ied)|respond(?:ed)?|written|hear)(?: back| an?| any| your)?(?: \w+)?",
            r"why (?:haven't|have|didn't|did|aren't|won't|don't)(?: \w+)?",
            r"ignor(?:ed|ing)(?: \w+)?",
            r"(?:third|fourth|fifth) (?:email|message|time)",
            r"(?:disappointed|frustrat\w+|annoyed|rude)",
            r"as i (?:already )?(?:said|wrote|mentioned)",
            r"i (?:would )?(?:expect|demand|deserve)(?: \w+)?",
            r"please respond",
            r"asap",
            r"waiting (?:for your|to hear)",
        ),
        "placeholder": re.compile(
            r"[\[(<{](?:their |your |the |insert |first |last |contact |company )?(?:[\w']+ )?(?:name|company|role|title|employer|topic|school|major|day|time|date|xxx?)[\])>}]",
            re.IGNORECASE,
        ),
    },
    negated=re.compile(
        r"\b(?:not|n't|never|isn't|rather than|instead of|without|nothing to do with|no)\b[^.!?\n]{0,40}$",
        re.IGNORECASE,
    ),
    titles=frozenset(
        [
            "dr",
            "mr",
            "mrs",
            "ms",
            "miss",
            "mx",
            "prof",
            "professor",
            "coach",
            "sir",
            "madam",
            "ma'am",
            "aunt",
            "uncle",
            "dean",
            "the",
            "reverend",
            "rev",
            "sr",
            "jr",
            "phd",
            "md",
        ]
    ),
    nobody=frozenset(
        [
            "sir",
            "madam",
            "team",
            "everyone",
            "all",
            "hiring",
            "manager",
            "recruiter",
            "friend",
            "whom",
            "it",
            "may",
            "concern",
            "there",
            "again",
            "folks",
        ]
    ),
)
