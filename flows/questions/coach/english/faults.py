"""What an English question should not be about, and how it should not push: found by phrases, never by single words.

Patterns run over the words of a question with contractions apart ("what 's your salary"); every repetition is bounded.
"""

from __future__ import annotations

import re
from functools import cache

from flows.questions.coach.verdict import Fault

_FIRM = (
    r"(?:company|firm|organi[sz]ation|business|employer|corporation|hospital|clinic|agency|bank|store|shop|practice|"
    r"non-?profit|start-?up|office|school|district|brand|studio|charity|foundation|law firm|restaurant|lab|laboratory)"
)
_YOUR = r"(?:your|the|this|that|ur)(?: own| current| whole| \w{3,14})? "
_JOB = r"(?:jobs?|internships?|positions?|roles?|gigs?|employment|co-?ops?|entry[ -]level \w+|spots?|offers?)"
_RESUME = r"(?:resumes?|résumés?|cvs?|cover letters?|application)"
_LOADED = (
    r"(?:awful|terrible|horrible|boring|pointless|useless|toxic|ridiculous|insane|stupid|dumb|miserable|greedy|corrupt|"
    r"lazy|crappy|lame|evil|brutal|soulless|dead-end|underpaid|overpaid|overrated|worthless|disgusting|shady|rude|nasty|cruel|bad)"
)
_FIELD = (
    r"(?:law|medicine|engineering|business|nursing|accounting|marketing|finance|science|teaching|education|psychology|"
    r"technology|tech|art|music|film|politics|history|biology|chemistry|sports?|health ?care|computers|life|work|success|"
    r"happiness|money|economics|journalism|consulting|real estate|everything)"
)
_OWN = r"(?:(?:own|current|starting|first|base|annual|yearly|monthly|last|actual|exact) )*"

JOB_ASK = (
    rf"\b(?:get|give|find|land|offer|score|hook|help) (?:me|us)\b.{{0,25}}\b(?:{_JOB}|interviews?|hired|work|in at|in with)\b",
    (
        r"\bget (?:me|us) (?:in|into|on|onto|hired|started) (?:at|with|to|your|the|there)\b|\blet (?:me|us) (?:work|intern|join|volunteer)\b|"
        r"\b(?:looking|planning|going|trying|hoping|able|wanting) to (?:hire|recruit|bring on)\b|\bto fill (?:a|any|the|some)? ?(?:positions?|roles?|spots?)\b"
    ),
    (
        rf"\b(?:posting|listing|advertising|creating|adding|filling) (?:any |some |new |more )*{_JOB}\b|"
        rf"\bany chance (?:of|for|at|i could get) (?:an? |some )?{_JOB}\b|\bwork experience (?:at|with) your\b"
    ),
    r"\b(?:can|could|may|how|like|love|want|want to|chance)\b.{0,20}\bjoin (?:your|you)\b(?! (?:for|on a|meeting|call))",
    rf"\bset (?:me|us) up with\b.{{0,15}}\b(?:{_JOB}|interview)\b",
    (
        r"\b(?:are|is|will|be|if|that|'re|'s|know|anyone|somebody|chance|who) (?:(?:you|they|your|the|y'all|guys|all|it|there|company|team|firm|anyone|someone|currently|\w{3,12}) ){0,4}"
        r"(?:hiring|recruiting)\b(?! (?:process|manager|decision|practice|people|someone|committee|team|event|trend))"
    ),
    (
        r"\b(?:are|is|will|would|do|does|if) (?:you|they|your|the|y'all|it|there)\b.{0,30}\b(?:accepting applications|"
        r"(?:looking for|taking(?: on)?|accepting) (?:any |some |new |more |summer |paid |student )*"
        r"(?:interns?|new grads?|graduates|undergrads?|people|help|employees|students|applicants|assistants|volunteers|someone))\b"
    ),
    r"\bwhen (?:do|does|will|did|are|is)\b.{0,30}\b(?:hire|hiring|recruit|recruiting|applications? open|take applications|open up positions)\b",
    (
        rf"\b(?:any|some|have|has|are there|is there|what|which)\b.{{0,25}}\b(?:(?:job |internship |current )?opening(?:s\b|\b(?! hours))|vacanc(?:y|ies)|open (?:jobs?|internships?|positions?|roles?|spots?)|"
        rf"{_JOB} (?:\w+ )?(?:open|available|for me|for us|i could|i can|at your|with your|on your team|in your company)|available {_JOB})\b"
    ),
    (
        rf"\b(?:do|does|will|would|could|can|if) (?:you|they|your|the|ur|y'all)\b.{{0,25}}\b(?:offer|have|take|need|want|accept|hire|give)s?\b"
        rf"(?: on| out| in)? (?:any |paid |summer |new |an? |student |college |more |of )*(?:interns?\b|internships?|{_JOB} (?:for|open|available)|openings?|new grads?|"
        r"recent grad\w*|entry[ -]level|part[ -]?time)"
    ),
    rf"\b(?:pass|forward|send|give|submit|share|hand|drop|show|put|get|attach|take|bring|leave|email|slide)\b.{{0,30}}\b{_RESUME}\b",
    (
        r"\brefer me\b(?! to (?:some|any|other|an?other|people|more))|\b(?:my|a|me a) referral\b|\bbe (?:my|a) (?:referral|reference)\b|"
        r"\brecommend me\b|\bput (?:in )?a (?:good )?word\b|\bput me in\b|\bvouch for me\b"
    ),
    rf"\brecommendation (?:letter )?for (?:a|an|the|my|this) .{{0,15}}\b{_JOB}\b",
    (
        r"\bhow (?:can|do|could|should|would) (?:i|we|someone like me)\b.{0,15}\b(?:get|land|apply|find|score|secure)\b.{0,30}"
        r"\b(?:at|with|for|in|to|on|work) (?:your|you|this|ur|here|y'all)\b"
    ),
    rf"\b(?:i|me|we)\b.{{0,20}}\b(?:get|getting|land|landing|find|finding|score) (?:an? |the |some )?(?:{_JOB}|interview|hired)\b.{{0,12}}\b(?:with|at|on|in|by) (?:you|your)\b",
    (
        r"\b(?:do|does|will|would|is|are|can) (?:you(?: guys| all)?|your \w+|they|the \w+)\b.{0,15}\b(?:hire|hiring|employ|recruit|take|accept|take on|bring on)\b"
        r".{0,12}\b(?:students?|interns?|undergrads?|new grads?|grads|graduates|freshmen|sophomores|juniors|seniors|part[ -]timers?|someone like me)\b"
    ),
    r"\b(?:write|give|be|get) (?:me )?(?:an? |my )?(?:letter of |job )?(?:reference|recommendation|referral)\b|\b(?:reference|recommendation|referral)(?: letter)? for me\b|\bletter of (?:recommendation|reference)\b",
    r"\b(?:i|we|me|someone like me|who|about)\b.{0,25}\b(?:get|getting|be|being) hired (?:at|by|with|there|here|on)\b",
    r"\b(?:can|could|may|should|would) (?:i|we)\b.{0,20}\b(?:work|intern|apply) (?:for|with|at|under|there|here|to)\b(?! (?:home|the field))",
    (
        r"\b(?:love|like|want|wanted|hoping|hope) to (?:intern|work) (?:with|for|at|under) (?:you|your|u)\b|"
        r"\b(?:introduce|connect|put|refer|get) (?:me|us)\b.{0,20}\b(?:hr|recruiters?|hiring manager|human resources)\b"
    ),
    r"\b(?:hire|hiring|employ|employing) (?:me|us|someone like me)\b|\bconsider me\b|\bjobs? for me\b|\b(?:spot|place|room|seat|position) for me\b",
    rf"\bknow of any\b.{{0,20}}\b(?:{_JOB}|openings?|vacanc\w+)\b|\bany (?:internships?|openings|jobs)\b(?!.{{0,20}}\b(?:in|during) college)",
    rf"\blooking for (?:an? |some )?{_JOB}\b.{{0,30}}\b(?:do you|can you|could you|are you|would you|any)\b",
    r"\b(?:your|the) \w+ (?:needs?|wants?|takes?|hires?|has|have) (?:an? |any |some |more )*(?:interns?|student workers?|extra (?:help|hands)|help|aides|assistants|volunteers|workers|staff)\b",
    r"\b(?:taking|take|bringing|bring) on (?:an? |any |another |more )?(?:interns?|students?|someone|new grads?)\b",
    rf"\b(?:what|which|any) {_JOB} (?:do|does|would|will) (?:you|your|they|the)\b.{{0,20}}\b(?:have|offer)\b(?! (?:you |did ))",
    r"\bneed (?:any |some |an )?(?:extra )?(?:help|hands|interns?) (?:at|in|with|on|around) (?:your|the)\b|\b(?:something|anything|spot|position|job) opens? up\b",
    r"\b(?:i|we|someone)\b.{0,20}\bto (?:work|intern) (?:for|with|at|under) (?:you|your (?:company|firm|team|lab|office|hospital|agency|studio|school))\b",
    r"\b(?:you guys|your \w+|you all|they|do you|you)\b.{0,10}\b(?:have|offer)s? (?:any |paid |summer |student |some )*(?:internships|positions|jobs|co-?ops?|co-op (?:positions|jobs))\b(?! (?:in the past|before))",
    rf"\bare there\b.{{0,20}}\b{_JOB}\b.{{0,20}}\b(?:at|with|on|available|open|left)\b",
    rf"\bi(?: 'm| am)?\b.{{0,15}}\b(?:need|want|looking for|like|love)\b.{{0,10}}\b{_JOB}\b.{{0,15}}\b(?:at|with|from) (?:your|you)\b",
    r"\b(?:who|what) (?:do|should|would) i\b.{0,25}\b(?:get|getting) (?:hired|a job|an internship)\b",
)
PERSONAL = (
    (
        r"\bhow much (?:money )?(?:(?:do|did|does|are|were|will|can|have) )?(?:you|they|u|he|she|your (?:wife|husband|boss|partner))\b.{0,25}"
        r"\b(?:make|making|earn|earning|paid|pay you|bring home|bring in|take home|made|save|saved|worth|owe|inherit)\b"
    ),
    (
        r"\bwhat (?:do|did|does) (?:they|it|your \w+|he|she) pay you\b|\bwhat (?:do|did) you (?:make|earn)(?: (?:a|per|an|each|in|at|now|there|every|last|this)\b|$| ,)|"
        r"\b(?:what|how much) (?:did|do) you (?:pay|spend) (?:for|on) your (?:house|home|car|rent|apartment|wedding)\b|\bdo you (?:own|rent) (?:a |your )?(?:house|home|place|apartment)\b"
    ),
    rf"\byour {_OWN}(?:salary|pay|income|pay ?check|wages?|bonus|compensation|net worth|hourly rate|student loans?|loans?|rent|mortgage|finances|debts?)\b",
    r"\bhow much (?:student )?(?:debt|loans?) (?:do|did) you\b|\b(?:are|do|did) you\b.{0,12}\b(?:paid well|well paid|paid enough|paid a lot|rich|wealthy|six figures|in debt)\b",
    r"(?:^|, |and |so |but |\. )do you (?:make|earn|get paid)\b(?! (?:a difference|an impact|sure|it|time|decisions|your|any|the|use|sense|friends|mistakes|to))",
    r"\bhow old are you\b|(?<!people )\byour age\b|\bwhen (?:were you born|is your birthday|'s your birthday)|\bwhat year were you born|\bare you (?:over|under|in your) (?:\d|twent|thirt|fort|fift|sixt)",
    r"\b(?:are|have) you (?:\w+ )?(?:been )?(?:married|single|engaged|divorced|dating|pregnant|gay|straight|lgbtq?|widowed|separated|in a relationship|a (?:mom|dad|parent|mother|father)|seeing (?:anyone|someone))\b(?! to\b)",
    r"\b(?:do|did) you (?:\w+ )?have (?:any |a |an )?(?:kids?|child(?:ren)?|baby|babies|husband|wife|girlfriend|boyfriend|spouse|family)\b|\bhow many (?:kids|children)\b(?= do you have| have you)",
    (
        r"\byou\b.{0,25}\b(?:want|plan|planning|going|thinking|hope|hoping|trying)\b.{0,15}\b(?:have|having|start|starting|for) (?:any |a |more )?(?:kids|children|family|baby)\b|"
        r"\byou\b.{0,25}\b(?:plan(?:ning)?|going|want|hope) (?:to|on) (?:get(?:ting)? )?marr\w+"
    ),
    r"\byour (?:wife|husband|spouse|girlfriend|boyfriend|marriage|divorce|love life|ex-?wife|ex-?husband|sex life|partner's)\b|\b(?:get|got|getting) (?:a )?divorced?\b|\bhow old (?:is|are|were) your (?:kids?|children|sons?|daughters?|wife|husband|parents|baby)\b|\blive (?:alone|with your (?:parents|family|partner))\b|\bhow (?:is|'s|are) your (?:family|kids|children)\b|\b(?:is|are|does|do|did|what|where|who) (?:is |are |do |does )?your (?:kids?|children|sons?|daughters?|mom|dad|boyfriend|girlfriend)\b",
    r"\b(?:are|were) you (?:\w+ )?(?:sick|disabled|depressed|autistic|on (?:any )?(?:medication|meds)|in therapy|an alcoholic|addicted|ill)\b",
    (
        r"\b(?:do|did|have|are|does) you\b.{0,25}\b(?:health (?:problems?|issues?|conditions?)|medical (?:problems?|issues?|conditions?)|mental (?:health|illness)|disabilit(?:y|ies)|depression|anxiety|adhd|"
        r"autism|cancer|illness|disease|medications?|antidepressants|pills|adderall|meds|drugs|therapist)\b"
    ),
    r"\byour (?:(?:own|personal) )?(?:(?:mental |physical )?health (?:history|condition|problems?|issues?)|medical (?:history|condition)|disability|weight|illness|diagnosis)\b|\bhow(?: is|'s| 's) your (?:mental |physical )?health\b|\bdo you (?:drink|smoke|vape)\b",
    (
        r"\byour (?:own |personal )?(?:religion|faith|religious \w+|spiritual \w+|church)\b|\bare you (?:an? |\w+ )?(?:christian|catholic|muslim|jewish|religious|atheist|mormon|buddhist|hindu|protestant|evangelical|believer)\b|"
        r"\bdo you (?:\w+ )?(?:go to (?:church|mass|temple|mosque)|believe in god|pray|attend (?:church|mass|services))\b|\b(?:what|which) (?:church|religion|god) do you\b"
    ),
    (
        r"\bdid you vote\b|\bare you (?:an? |\w+ )?(?:democrat|republican|liberal|conservative|socialist|left[- ]wing|right[- ]wing|political|trump supporter)\b|\byour (?:own |personal )?(?:politics|political \w+)\b|"
        r"\bwhat do you think (?:about|of) (?:trump|biden|the president|the election|abortion|gun control|the war|obama|harris|congress)\b|\bwho (?:are|will) you vot\w+"
    ),
    r"\bwhat (?:religion|faith|race|ethnicity|nationality|denomination|party|political party) (?:are|is|do|did) you\b|\b(?:have|did|do|are|were) you\b.{0,25}\b(?:rehab|addict\w*|sober|abortion|miscarriage|hiv)\b|\bwhere are you really from\b|\byour (?:ethnicity|race|nationality|immigration status|sexuality|sexual orientation|gender identity|citizenship)\b|\bare you (?:\w+ )?(?:an immigrant|undocumented|a citizen|legal here)\b",
)
LOOKUP = (
    r"\bwhat (?:exactly )?(?:do|does) (?:the \w+ (?:office|branch|division|location) of )?(?:{0}|you guys|y'all|you all) (?:actually |even |really )?do(?: exactly)?(?: ,|$)",
    r"\bwhat (?:kinds? of |types? of |sorts? of |other )?(?:products?|services?|programs?|industries|brands|markets|goods|treatments|sectors) (?:do|does) (?:{0}|you guys|you|y'all|you all)\b",
    r"\b(?:tell me|explain|know|wondering|curious) what (?:{0}|you guys) (?:actually |really )?(?:does|do|sells?|makes?)(?: ,|$)",
    r"\bwhat (?:do|does) (?:{0}) (?:sell|make|produce|offer|manufacture|specialize in|provide|stand for)\b",
    r"\b(?:what|tell me|know)\b.{{0,15}}\b(?:{0}) (?:'s )?(?:(?:core |main )?(?:mission|vision|values|address|headquarters|website|phone|slogan|motto|revenue|stock|hours|opening hours|business hours|history))\b",
    r"\b(?:address|mission|mission statement|headquarters|vision|core values|website|history|hours|revenue|competitors|founders?) of (?:{0})\b|\byour (?:mission statement|headquarters|opening hours|business hours|stock price)\b",
    r"\bwhere (?:is|are|'s) (?:{0}|it|you guys|you) (?:\w+ )?(?:located|based|headquartered)\b|\bwhere (?:is|are|'s) (?:{0})(?: at)?(?: ,|$)|\bwhat (?:city|state|country) (?:is|are) (?:{0})\b",
    r"\bhow many (?:\w+ )?(?:employees|locations|offices|branches|stores|people|customers|clients|members|countries|students|beds|states|clinics) (?:\w+ )?(?:(?:work|are) (?:at|for|in) (?:{0}|it|you guys)(?: |$)|(?:do|does) (?:{0}|it|you guys|y'all|they)\b)",
    r"\b(?:when|what year) (?:was|were|did) (?:{0}|it)\b.{{0,10}}\b(?:founded|started|established|open|opened|begin|start|created|built|incorporated|formed)\b|\bhow (?:long|old) (?:has|have|is) (?:{0})\b(?: been (?:around|in business|open|operating)| ?,| ?$)",
    r"\bwho (?:is|'s|are|was|were) (?:the |your )?(?:\w+ )?(?:ceo|cfo|founders?|owner|president|chairman|competitors|director) (?:of|at) (?:{0})\b|\bwho (?:is|'s) (?:your|the) (?:ceo|founder)\b|\bwho (?:founded|owns|runs|started|created) (?:{0})\b|\bwho (?:is|'s|are) (?:{0}) (?:'s )?(?:\w+ )?(?:ceo|founders?|owner|president|competitors|clients|customers)\b",
    r"\bhow (?:big|large|old) (?:is|are) (?:{0})\b",
    r"\bis (?:{0}) (?:a )?(?:publicly|public|private|privately|non-?profit|for-?profit|global|international|national|local|traded|listed)\b",
    r"\b(?:do|does) (?:{0}) have (?:a |an |any |other |more )*(?:website|locations?|app|branches|offices|stores|social media)\b",
)
ABOUT = r"\bwhat (?:is|'s|are) (?:{0})(?: exactly)?(?: ,|$)|\bwho (?:is|are) (?:{0})$"
LEADING = (
    r"\b(?:surely|obviously|everyone knows|everybody knows|we all know|admit it|admit that|let 's be honest|let 's face it)\b",
    r"(?:^|, )(?:so |but |and )?(?:clearly|of course) (?:,|you|it|the|your|this|that)\b|\b(?:you|it 's|that 's|is) (?:clearly|of course)\b",
    r"\b(?:you|it|that|this) must (?:\w+ )?(?:be|love|hate|feel|get|enjoy|miss|regret|have)\b(?! (?:able|at least))",
    r"\bi (?:bet|assume|guarantee) (?:you|it|that|your|the)\b|\bwould (?:n't you (?:agree|say)|you agree) that\b|\bdo(?: n't)? you (?:not )?agree\b|\bis n't it true\b",
    r"\bwhy (?:would|should) (?:anyone|anybody|someone|any)\b|\bwho would (?:ever )?want\b|\bwhy (?:on earth|the hell)\b",
    rf"\b(?:such(?: an?)?|those|these) {_LOADED}\b|\b(?:why|how come)\b.{{0,40}}\bso {_LOADED}\b|\bput up with\b|\b(?:can|do|could) you (?:even |ever |possibly )?stand (?!out|up|for|on|where)\w+|\bas {_LOADED} as\b",
    r"\bwhy (?:is|are)\b.{0,30}\b(?:the best|the worst|better than|worse than)\b|\bso much (?:better|worse) than\b",
)  # fmt: skip
DOUBLE = (
    r"\b(?:most|best|favou?rite|highest|more)(?: \w+)? (?:, )?(?:and|or|as well as) (?:the |your |what is the |what 's the )?(?:least|worst|lowest|hardest|less)\b",
    r"\b(?:least|worst)(?: \w+)? and (?:the |your )?(?:most|best|favou?rite)\b",
    r"\b(?:like|love|enjoy) (?:and|or) (?:dislike|hate|do n't (?:like|enjoy|love)|not like)\b|\blikes and dislikes\b",
)
BROAD = (
    r"\b(?:tell|explain|teach|share|say|walk|know|learn|hear)\b.{0,30}\b(?:everything|all there is)\b",
    rf"\b(?:tell me|know|explain|learn|hear|teach me) all about (?:\w+ )?{_FIELD}\b|\btell me all about (?:yourself|you|it)\b",
    r"\b(?:your|ur) (?:whole|entire|full) (?:life|story|career|life story|history)\b|\btell me (?:about )?(?:yourself|your life|your life story)\b(?! (?:as|at|in|when|before|after|like|outside))",
    rf"^(?:so |but |and |well |okay )?what (?:is|'s) (?:the )?{_FIELD}(?: like| about| all about)?$|\bmeaning of (?:life|work)\b",
    r"\bwith my (?:life|future)\b|\bmy (?:whole|entire) life\b|\bhow does the world work\b|\bwhat do you think (?:about|of) everything\b|\bhow (?:is|'s) (?:life|everything)$",
    r"\bhow (?:do|can|could|should|would|does) (?:i|you|one|someone|people) (?:be|become|get|stay)(?: more)? (?:a )?(?:successful|rich|happy|success|better person|famous|fulfilled)(?: in life| person)?$",
    rf"^(?:please |so |can you |could you |would you )*(?:explain|describe|tell me about|talk about|teach me(?: about)?) {_FIELD}(?: to me)?(?: please)?$",
)
_ASKER = r"(?:i|we|me)"
EXEMPT = (
    (
        rf"\b(?:may|can|could|might|would|is|do|should)\b.{{0,30}}\b{_ASKER}\b.{{0,30}}\b(?:contact|reach|email|e-mail|emailed|write|call|text|message|follow|keep in touch|stay in touch|connect|connected|"
        r"touch base|talk (?:to you )?again|meet (?:you )?again|check in|get back|come back|circle back|add you|linkedin|ask you (?:more|another)|stop by|sit in|visit|reached|wrote|called|followed|contacted|messaged)\b"
    ),
    rf"\b{_ASKER}\b.{{0,15}}\b(?:take notes|took notes|taking notes|record(?:ed|ing)? (?:this|our|the)|quote you|shadow|shadowed|share what you)\b",
    (
        rf"\b(?:can|may|could) {_ASKER} (?:\w+ )?ask (?:you )?(?:a|an|one|another|some|a few|something)\b|\bdo you (?:still )?have (?:a |any |some )?(?:few |more |extra )*(?:time|minutes?|seconds?)(?: (?:to|for|right|today|now|left)| ?$)|"
        r"\bis (?:now|this|it) (?:still )?a (?:good|bad) time\b|\b(?:would it be|is it) (?:ok|okay|alright|all right|fine|possible) (?:if i\b|(?:for me )?to (?:reach|contact|email|e-mail|write|call|follow|stay|keep|connect|ask|record|take|send you a))|\bis it (?:ok|okay|alright|all right|fine) if i (?:ask|take|send|thank|follow)\b|\bdo you mind if i (?:ask|take|record|send|follow|write)\b"
    ),
    (
        r"\b(?:who|whom|anyone|anybody|someone|somebody|people|colleagues?|persons?|contacts?)\b.{0,40}\b(?:i|me)\b.{0,15}\b(?:talk|speak|contact|reach|meet|connect|interview|chat|approach|get in touch|follow)\b|\bwho else\b|\b(?:is|was) there anything else\b|\b(?:anyone|anybody|someone) else\b.{0,40}\b(?:recommend|suggest|talk|speak|know)\b|"
        r"\b(?:introduce|connect|point|put|refer|direct) (?:me|us) (?:to|with|in touch|toward)\b(?!.{0,20}\b(?:hr|hiring|recruiter|human resources))"
    ),
    r"\b(?:i|that i)\b.{0,6}\b(?:should|could) (?:have|'ve) asked\b|\b(?:did n't|have n't|forgot to|not) ask(?:ed)?\b(?: you)?(?: about)?(?: ,|$| that)|\bwhat (?:question )?(?:should|did) i (?:have|not|forget)\b.{0,10}\bask(?:ed)?\b|\bdid i (?:miss|forget|leave out)\b",
)


@cache
def _compiled(patterns: tuple[str, ...], firm: str = "") -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{each.format(firm) if firm else each})" for each in patterns))


def _firm(about: str) -> str:
    """Every way to name the employer, as a pattern."""
    named = rf"|(?:the )?{re.escape(about)}" if about else ""
    return rf"{_YOUR}{_FIRM}{named}"


def topics(plain: str, about: str) -> set[Fault]:
    """The faults of what a question is about. ``about`` is the employer's name as compared, or empty."""
    found: set[Fault] = set()
    if _compiled(JOB_ASK).search(plain):
        found.add("job_ask")
    if _compiled(PERSONAL).search(plain):
        found.add("personal")
    if _compiled((*LOOKUP, ABOUT) if about else LOOKUP, _firm(about)).search(plain):
        found.add("lookup")
    if _compiled(BROAD).search(plain):
        found.add("broad")
    return found


def leading(plain: str) -> bool:
    """Whether its words push an answer or carry a judgement."""
    return _compiled(LEADING).search(plain) is not None


def double(plain: str) -> bool:
    """Whether one question asks for opposites at once: "like most and least"."""
    return _compiled(DOUBLE).search(plain) is not None


def exempt(plain: str) -> bool:
    """Permission, referral and closing questions, for which one word is answer enough."""
    return _compiled(EXEMPT).search(plain) is not None
