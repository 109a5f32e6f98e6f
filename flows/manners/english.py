"""Wishes in English: short forms spelt out, then what each wish sounds like."""

from __future__ import annotations

from flows.manners.speech import Speech, Wish

_NOT = "do does did is are was were have has had would could should must need".split()
SPELT = {
    **{f"{each}n't": f"{each} not" for each in _NOT},
    **{f"{each}nt": f"{each} not" for each in _NOT if each not in ("were", "need", "must", "have")},
    "havent": "have not", "can't": "can not", "cant": "can not", "cannot": "can not", "won't": "will not",
    "wont": "will not", "ain't": "is not", "aint": "is not", "dnt": "do not", "don": "do",
    "i'm": "i am", "im": "i am", "i'd": "i would", "i'll": "i will", "i've": "i have", "ive": "i have", "i'ma": "i will",
    "imma": "i will", "ima": "i will", "you're": "you are", "youre": "you are", "ur": "your", "u": "you", "yall": "you",
    "y'all": "you", "r": "are", "we're": "we are", "they're": "they are", "theyre": "they are", "we'll": "we will",
    "they'll": "they will", "you'll": "you will", "you've": "you have", "it'll": "it will", "that'll": "that will",
    "it's": "it is", "its": "it is", "that's": "that is", "thats": "that is", "what's": "what is", "whats": "what is",
    "wats": "what is", "whatre": "what are", "wat": "what", "wut": "what", "who's": "who is", "whos": "who is", "how's": "how is",
    "hows": "how is", "where's": "where is", "wheres": "where is", "when's": "when is", "whens": "when is", "there's": "there is",
    "theres": "there is", "here's": "here is", "she's": "she is", "shes": "she is", "he's": "he is", "hes": "he is",
    "let's": "let us", "lets": "let us", "lemme": "let me", "gimme": "give me", "wanna": "want to", "wana": "want to",
    "gonna": "going to", "gunna": "going to", "gotta": "got to", "hafta": "have to", "tryna": "trying to",
    "finna": "going to", "kinda": "kind of", "sorta": "sort of", "pls": "please", "plz": "please", "plss": "please", "pleaze": "please",
    "tho": "though", "cuz": "because", "bc": "because", "cause": "because", "coz": "because", "b4": "before", "w": "with",
    "abt": "about", "smth": "something", "ppl": "people", "rlly": "really", "tmrw": "tomorrow", "tmr": "tomorrow",
    "tmw": "tomorrow", "2moro": "tomorrow", "msg": "message", "msgs": "messages", "txt": "text", "txting": "texting",
    "texing": "texting", "thx": "thanks", "thnx": "thanks", "thanx": "thanks", "tnx": "thanks", "tks": "thanks",
    "ty": "thank you", "tysm": "thank you so much", "tyvm": "thank you very much", "thankyou": "thank you",
    "thank-you": "thank you", "thank-yous": "thank yous", "thanku": "thank you", "e-mail": "email", "e-mails": "emails",
    "idk": "i do not know", "idek": "i do not even know", "dunno": "do not know", "wdym": "what do you mean",
    "gtg": "got to go", "g2g": "got to go", "gg": "got to go", "brb": "be right back", "ttyl": "talk to you later", "cya": "see you", "seeya": "see you", "ya": "ya",
    "hbu": "how about you", "wassup": "what is up", "whatsup": "what is up", "wsg": "what is up", "yess": "yes",
    "noo": "no", "okey": "okay", "okie": "okay", "okk": "ok", "kk": "ok", "alr": "alright", "aight": "alright",
    "ight": "alright", "def": "definitely", "prolly": "probably", "nvm": "never mind", "nevermind": "never mind",
    "nm": "never mind", "np": "no problem", "appt": "appointment", "info": "info", "walk-in": "walk in",
    "walk-ins": "walk ins", "drop-in": "drop in", "self-harm": "self harm", "self-harming": "self harm", "alot": "a lot",
    "uni": "university", "mins": "minutes", "min": "minutes", "hrs": "hours", "hr": "hour", "prof": "professor", "noone": "no one",
    "&": "and", "español": "spanish", "espanol": "spanish", "ingles": "english", "inglés": "english", "gud": "good",
    "mornin": "morning", "em": "them", "ya'll": "you", "doin": "doing", "goin": "going", "textin": "texting", "smb": "somebody",
    "abit": "a bit", "ik": "i know", "ofc": "of course", "fosho": "for sure", "idc": "i do not care", "kms": "kill myself",
    "unalive": "kill", "unaliving": "killing", "sewerslide": "suicide", "kys": "kill yourself",
}  # fmt: skip
UNCLEAR = (
    (r"\bid (?=rather|like|love|prefer|appreciate)", "i would "),
    (r"\bill (?=do|come|be|finish|go|just|try|get|answer|skip|ask|pick|talk|continue|check)", "i will "),
    (r"(?<! an)(?<! a)(?<!the) rn$", " right now"),
    (r"\bwere (?=done|good|all)", "we are "),
)
TRIGGERS = frozenset(
    "help back skip restart start over human person status pause stop delete download export email clothes wear room "
    "hours alumni thank thanks note long private privacy language spanish english hello good morning yes yeah again "
    "undo previous next question messages message reminders unsubscribe everything data career center advisor "
    "counselor confidential reserve interview template draft progress summary maybe correct exactly sure definitely "
    "nobody nothing texting please appointment office closet what switch reset begin erase forget leave alone".split()
)
REAL = frozenset(
    "nope nopes yep yup yeah yea yah yas naw nah hola hiya heya howdy okay alright wish wishes fish wash helpful hearing helping skipping sent stat states skin ship slip shop step stops starts star stare smart past paste pass cause clue held hell heap "
    "bank bake pack rack wear bear near bored board boom root rooms roof hour our ours note notes lone song log month "
    "human humans humane parson prison persons passage massage pages thinks think tanks thing things thanked lore "
    "chat that want went were here when than them then there most note not nut now how hour hard heard head pay play "
    "test text rest best nest neat next bext data date dates dean deal dead long lung lend send sent sale same safe "
    "sore sort sort star stir stay step stem store story storey says same sales say sir six sit site size skill soap "
    "hold hole home hope host hot helps held heal health heat heart heavy yeas year years yeah your yours over oven "
    "other pastor nurse purse course source office officer officers center centers central career careers carrier "
    "private print clothes closes closet closer close cloth draft drafts craft drift even event every very never "
    "language baggage manage good goods food mood wood gold golf goat morning mourning evening level lever lave love "
    "live leave leaves alone along aloud loan alumni nobody anybody somebody reset rested rest reserve research "
    "status statue statute switch witch sketch watch begin being begun erase ease lease start chart strong string "
    "what chat hat wheat white while whale who whole why way wait weight want wash sure pure cure shore sore surf".split()
)
SOFT = frozenset(
    "hang ope sec um uh ugh hm hmm hmmm oh ah ahh aw omg ok okay k so well wait hold on hey hi yo lol lmao haha hahaha ha xd though "
    "please sorry actually really just like then now again right also btw tbh ngl fr bro bruh dude man girl sis fam "
    "guys coach bot y o , and but".split()
)
AROUND = SOFT | frozenset(
    "can could would will may should shall might i we you me us to want need let do going trying have like got go am "
    "is are it this that here there the a an one thing for maybe kind of sort real quick if possible how way be able "
    "get with my mind don't wanna rather love help first some yeah yes no not shoot damn dang sir ma'am asap in at "
    "with today tonight person from up some more please thanks thank".split()
)
REPORTED = (
    r"\b(?:already|she|he|they|her|his|patients?|clients?|students|kids|people|told|tells|said|says|asked|learned|learnt|wish|when you|if you|what would you|"
    r"do you|did you|have you|would you ever|are you (?:ever|able)|who|whose|professor|boss|mom|dad|advisor|manager) "
    r"(?!(?:to )?(?:help|please)\b)[^,]{0,40}$"
)

_ASK = r"(?:can|could|may|should|would|will|let|want|need|like|how do|how can|way|please|going|trying|rather|gotta|got|wish)"
_ME = r"(?:text|messag|contact|email|ping|bug|bother|spam|remind|dm|nudg|writ|send|notify|annoy|pester|harass)\w*"
_SENDINGS = r"(?:texts?|texting|messages?|messaging|reminders?|reminding|notifications?|notifs?|nudges?|nudging|emails?|pings?|alerts?|dms?|check ins?|updates|spam)"
_MINE = r"(?:data|info|information|account|history|records?|profile|stuff|everything|conversations?|chats?|answers|files?|details)"
_HERE = r"(?:career (?:center|centre|services|office|cent)|centers?|your office|you guys|you located|advising office)"
_SUIT = (
    r"(?:suits?|blazer|tie|dress shirt|dress pants|heels|(?:business|smart|professional|formal|nice|fancy|dress|proper|interview)"
    r" (?:casual|clothes|clothing|attire|wear|outfit|stuff|shoes|shirt|things)|business ?wear|outfit|slacks|dress clothes)"
)
_STAFF = r"(?:human|person|advisor|adviser|counselor|counsellor|career (?:coach|center|advisor|counselor|services)|staff|representative|agent|coordinator)"

WISHES = {
    "pause_messages": Wish(
        within=(
            r"(?:pause|snooze|mute|hold|stop|no|suspend) (?:\w+ ){0,5}(?:messages|reminders|texts|texting|nudges|notifications|messaging|emails|them|these)"
            r" (?:\w+ ){0,2}(?:for (?:a|the|two|2|one|1|three|3|some|now|next)|until|till|this week|temporarily|during)",
            r"pause (?:the |my |all |your |these )?(?:messages|reminders|texts|nudges|notifications)", r"pause (?:me |it |this |everything )?(?:for )?(?:about )?(?:a |an |one |two |three |a few |a couple (?:of )?|the |\d{1,2} )(?:\w+ )?(?:days?|weeks?|months?|break|semester)",
            r"(?:messages|reminders|texts|texting|nudges) (?:\w+ ){0,3}(?:for two weeks|for 2 weeks|until after|till after|during (?:finals|midterms|exams|break))",
        ),
    ),
    "resume": Wish(
        says=(r"resume", r"unpause", r"subscribe", r"resubscribe", r"opt (?:me )?(?:back )?in", r"turn (?:it |them )?back on"),
        within=(
            rf"(?:turn|switch|start|resume|restart|begin) (?:(?:the|my|your|those|these|all|sending|getting|me) ){{0,3}}{_SENDINGS} (?:me )?(?:back )?(?:on|again)",
            rf"(?:turn|switch) (?:back )?on (?:\w+ ){{0,3}}{_SENDINGS}", rf"(?:resume|unmute|start sending|start getting) (?:me |the |my |your )*{_SENDINGS}",
            r"you can (?:text|message|remind|contact|write|start texting|start messaging) (?:to )?me again", r"start (?:texting|messaging|reminding) me(?: again)?",
            rf"(?:want|like|get|send me) (?:the |my |to get |get )*{_SENDINGS} (?:back|again)",
        ),
        along="messages reminders texting on back",
    ),
    "stop": Wish(
        says=(r"stop", r"unsubscribe", r"opt out", r"opt me out", r"go away", r"leave me alone", r"quit it", r"enough", r"shut up", r"stfu",
              r"cease", r"stop (?:messages|reminders|texts|texting|it|this|that)"),
        within=(
            rf"{_ME} me (?:too|so) (?:much|often|many)", rf"{_ME} me (?:constantly|nonstop|all the time|every day)", r", stop$", r"never (?:signed up|asked) for (?:this|these|that)",
            rf"(?:can|could|would|will) you (?:please )?not {_ME}", rf"(?:keep|kept) {_ME} me", r"spamming me", rf"(?:do not|not) need (?:any |any more |these |your |the |all these )*{_SENDINGS}", rf"(?:less|fewer) {_SENDINGS}", rf"chill (?:with|on) the {_SENDINGS}",
            rf"(?:stop|quit|do not|never|not|dont|cease|please no) (?:\w+ ){{0,2}}{_ME}(?: to)?(?: any\w*| more)? me(?! (?:when|before|with (?:the|my)))",
            rf"(?:stop|quit|no more|enough|turn off|shut off|switch off|disable|mute|cancel|too many|not (?:want|need|send)|block|end|hate)"
            rf"(?: (?:me|from|of|to|the|these|those|all|any|your|my|more|get|getting|receive|receiving|sending|this|so many|with|constant|daily|weekly|auto\w*|want|annoying)){{0,5}} {_SENDINGS}",
            r"(?:take|remove|get|drop) me (?:off|from|out)(?: of)?(?: this| the| your| ur)?(?: mailing| contact)?(?: list| chat| thing)?",
            r"opt(?:ing)? (?:me )?out", r"unsubscribe", r"leave me alone", rf"turn (?:all |these |the |those |your |my )*{_SENDINGS} off",
            r"stop (?:texting|messaging|bugging|bothering|spamming|nudging|pinging|reminding|writing)(?: me)?$",
            r"do not (?:text|message|contact|bother|remind|email|write to) me",
        ),
        along="messages messaging off all everything",
    ),
    "delete": Wish(
        says=(
            r"(?:delete|erase|wipe|clear|remove|purge|destroy) (?:it )?(?:everything|all|me|my (?:data|info|account|stuff|history|chat|information))",
            r"delete", r"erase", r"forget me", r"forget everything", r"wipe",
        ),
        within=(
            r"(?:delete|remove|erase|clear|wipe)(?: out)? (?:what|whatever|anything|all that|all) (?:you|i) (?:\w+ ){0,3}(?:me|you|told you|said|have|wrote)", r"remove me from (?:your|the) (?:system|database|records|app|bot)", r"not want you (?:guys )?(?:to have|keeping|to keep|having|storing|to store) my",
            rf"(?:delete|deleting|erase|wipe|clear|remove|destroy|purge|get rid of|scrub|trash)(?: out)? (?:(?:all|of|my|the|me|any|every|this|that|your|whole|entire|personal|everything) ){{1,5}}{_MINE}(?! (?:science|analy\w+|class|entry))",
            r"(?:delete|erase|wipe|remove|forget|get rid of) (?:absolutely )?everything", r"(?:delete|erase|remove) me\b(?! (?:from|off))",
            rf"(?:my|all my|the) {_MINE} (?:to be |is |be |get |gets |)?(?:deleted|erased|wiped|removed|gone)",
            r"forget (?:everything|all|about|what) (?:\w+ ){0,3}(?:told|said|know|me|typed|wrote)",
        ),
        along="everything all data info chat account out",
    ),
    "language": Wish(
        says=(r"english(?= please)", r"(?:in )?spanish", r"in english", r"(?:change|switch|other|different|another) (?:the )?languages?", r"language"),
        within=(
            r"(?:^|, |please |just )speak (?:to me )?(?:in )?(?:spanish|english)(?:$| ,| please| to me)",
            rf"{_ASK} (?:\w+ ){{0,5}}(?:in|to|into|use|speak|using) (?:spanish|english)(?! (?:at|teacher|major|class|department|with|in|speak\w*|tutor|people|clients|patients|lit|to (?:my|the|patients)))",
            r"do you (?:speak|know|talk|do|understand|have) (?:any )?spanish(?! (?:at|in|on|with|to|for|a lot|every|speak\w*|much|often|during))",
            r"(?:in|to|en) (?:spanish|english)(?: please| por favor| plis| porfa)", r"(?:switch|change|go) (?:back )?(?:to|into) (?:spanish|english)",
            r"my english is (?:not|bad|poor|kind of bad|terrible)", r"i do not speak (?:much |good |any )?english",
            r"(?:change|switch) (?:the |my )?language", r"(?:more comfortable|better|easier|rather|prefer)(?: \w+){0,3} (?:in )?spanish$",
            r"(?:is|are) (?:this|there|you)(?: \w+){0,3} in spanish",
        ),
        along="spanish english speak talk use switch change language",
    ),
    "thankyou_note": Wish(
        says=(r"(?:thank you|thanks|appreciation) (?:note|letter|card|email|message)s?",),
        within=(
            r"(?:good|best|nice|right|proper|appropriate) (?:way|thing)(?: \w+)? to (?:thank|say thanks|say thank you)", r"(?:help|assist)(?: me)? (?:with|on|writing|write) (?:the |a |my |that )?(?:thank you|thanks)",
            r"(?:do i|should i|when do i|when should i|need to|have to|how do i) (?:\w+ )?(?:send|write|say|thank)(?: \w+){0,3} (?:thank you|thanks|her after|him after|them after)", r"what (?:do|should|can|could) i (?:say|write) to thank", r"help(?:ing)? me (?:to )?thank (?:her|him|them)",
            r"(?<!sent a )(?<!sent the )(?<!sent her a )(?<!wrote a )(?:thank you|thanks|appreciation|gratitude) (?:note|letter|card|email|message|text)s?(?! (?:i|she|he|to my))",
            r"how (?:do|should|can|would|am|to) (?:i |supposed |to |even |properly |best ){0,4}(?:thank|say thanks to|say thank you to) (?:her|him|them|my|someone|the|dr|mr|ms|mrs|people)",
            r"(?:send|write|draft|say|give|do|doing)(?: out)? (?:(?:her|him|them|a|the|my) ){0,2}(?:thank you|thanks)(?: to (?:her|him|them|the)| after\w*| note| first| part)?$",
            r"what (?:do|should|can|would) i (?:say|write|put)(?: \w+){0,2} (?:to )?thank", r"(?:need|have|want|forgot|supposed) to (?:\w+ )?thank (?:her|him|them)$", r"(?:should|do|must|shall) i (?:\w+ )*thank (?:her|him|them)",
        ),
        along="write draft send do",
    ),
    "privacy": Wish(
        says=(r"privacy(?: policy)?", r"(?:is (?:this|it) )?(?:private|confidential|anonymous|secret)", r"ferpa"),
        within=(
            r"(?:going to|will|you) (?:tell|show|report (?:this )?to|snitch to) my (?:advisor|adviser|prof\w*|parents|boss|school|teacher|mom|dad|coach)", r"(?:anyone|anybody|someone|people)(?: else)? (?:see|sees|read|reads|seeing|reading) (?:this|these|it|that)",
            r"(?:get|go|gets|goes) back to my (?:prof|professor|teacher|parents|boss|school|advisor|coach)\w*", r"(?:safe|ok|okay) to (?:tell|share|say|write|type) (?:you|stuff|things|this|that|private|personal)", r"(?:stay|keep this|stays|kept|just) between (?:us|you and me)", r"can i trust (?:you|this)", r"(?:tell|telling) (?:anyone|anybody|people|others|my \w+|someone) (?:what i|about this|what we|this)",
            r"privacy policy",
            r"(?:is|are|will)(?: all)? (?:this|that|it|these|everything|what i (?:say|write|type|tell you)|my (?:info\w*|data|answers|messages|chats?|stuff))(?: (?:chat|conversation|stuff|thing|all|i \w+(?: you)?|be|being|getting|going to be|kept|actually|really|even|totally|completely|100|here|like)){0,3}"
            r" (?:private|confidential|anonymous|secure|safe with you|shared|saved|stored|recorded|secret|monitored|tracked|visible|kept|sold)(?! (?:practice|school|or|clinic|sector|equity|firm|hospital|company|university|tutor))",
            r"who (?:all |else |can |could |gets to |will |is |all |has |would |are |going to |able to |be |actually |ever |even ){0,4}(?:see|seeing|read|reads|reading|sees|access to|access|view|viewing|look at|looking at) (?:to )?(?:all |any |of )*(?:this|it|that|what|my|these|me|everything|our)",
            r"(?:do|does|will|can|could|would|are|is|did) (?:(?:my|the|a|any|your|you|she|he|they|anyone|anybody|people|professors?|teachers?|someone|staff|else|other|school|university|career|center|advisors?|parents|mom|dad|boss|coach|going|get|gets|to|able|actually|ever|also|like|be|person|even|admin|contact|human|guys|there) ){1,6}"
            r"(?:see|read|reads|have access to|access|look at|reading|seeing|view|know) (?:all |any |of )*(?:this|it|that|what i|what we|my (?:answers|messages|chats?|conversations?|stuff|responses|info\w*|data|notes)|everything|our)(?! (?:job|work|field|coming|would|was|is))",
            r"(?:are|do|will|would|is) (?:you|this|it|this thing|the bot)(?: guys| all| people| even| going to| actually)* (?:saving|save|storing|store|keeping|keep|recording|record|sharing|share|sell|selling|track|tracking|logging|log|collecting|collect|reporting|report|telling|tell) (?:all |any |of |on |anyone |anybody |other people |my |our |with |the |to ){0,4}(?:this|it|that|what i|what we|me|my \w+|everything|info\w*|data|professors?|parents|answers|conversations?|chats?|messages|school|university|people|$)",
            r"what (?:do|will|are|does|happens)(?: \w+){0,4} (?:to|with) (?:my|all my|this|the|all this|that) (?:info\w*|data|answers|stuff|messages|chat|conversation)",
            r"(?:keep|stay|stays|remain|kept|be) (?:this |it )?(?:private|between us|confidential|anonymous|secret)$", r"is my (?:info\w*|data|stuff|name) (?:safe|shared|public)",
            r"(?:where|how) (?:does|is|do) (?:my|all this|this|the|you) (?:info\w*|data|stored|store|keep|\w+ go)(?: \w+)?(?: stored| kept| used| go)",
            r"do not want (?:anyone|anybody|people|my \w+) (?:to )?(?:see|seeing|read|reading|know|knowing) (?:this|what i|my)",
        ),
        along="chat conversation stuff what about",
    ),
    "export": Wish(
        says=(r"what is in my (?:file|profile|account)", r"export", r"download", r"(?:download|export) (?:my data|everything|it all|all)", r"my data"),
        within=(
            r"(?:data|info|information|stuff|everything|things) (?:that )?you (?:have|keep|store|collected|saved|got)(?: stored| saved| collected)? (?:about|on|of|for) me",
            r"(?:download|export|copy of|request|get|save|send me|give me|see|show me|email me|view|access)(?: (?:a|all|of|the|copy|me|everything|my|and|or)){0,4} my (?:data|info\w*|stuff|history|records?|chat|conversations?|file|answers)(?! (?:science|analy\w+))",
            r"(?:download|export) (?:all |of |this |it |the |my |everything |our |a )+(?:chat|conversations?|data|stuff|info\w*|as)?$", r"(?:download|export) (?:everything|all of|all this)",
            r"(?:what|all|everything|whatever|which)(?: (?:kind of|sort of|info\w*|data|stuff|all|else|type of|things|do|does|have|has|is))* (?:you|this|it|this bot|this thing|the bot|u) (?:guys |actually |currently |even |do |all |have |already )*(?:know|have|has|got|saved|stored|keep|collected|collect|remember\w*|store|save|stores|hold|on file)(?: stored| saved| on file| collected)? (?:about|on|of|for) me",
            r"(?:copy|list|record|file|printout|transcript) of (?:everything|all|my|what|our|this)(?: \w+){0,4}", r"(?:all|everything|this)(?: \w+){0,3} as a (?:file|pdf|doc|document|download|spreadsheet)",
            r"(?:send|give|email|show) me (?:everything|all|whatever) you",
        ),
        along="data everything all file",
    ),
    "sent": Wish(
        says=(r"(?:i )?(?:have |already |just |finally )*(?:sent|emailed|messaged)(?: out)?(?: (?:it|that|off|the (?:email|message|draft|request)|her|him|them|the|email|already|just now|over)){0,3}",
              r"(?:email|message|it|request) (?:is |was |has been |got )?(?:just |already )?sent", r"it is sent"),
        within=(
            r"i (?:just |already |finally |actually |have |went ahead and )*(?:sent|submitted|fired off) (?:it|that|the (?:email|message|request|draft)|her the|him the|them the|my email|off the|out the)(?! (?:back|yet|to my))",
            r"(?:just|already|finally|and|then) (?:emailed|sent) (?:it|her|him|them|the email)", r"^i (?:just |already |have |finally )*emailed (?:her|him|them|dr|mr|ms|mrs|professor|my contact)",
        ),
        along="done yesterday morning today tonight this last night ago all",
    ),
    "replied": Wish(
        says=(r"(?:she|he|they|\w+) (?:just |already |finally |has |have |actually )*(?:replied(?! all)|answered|responded|wrote back|emailed back|emailed me back|texted back|got back to me|accepted|agreed)",
              r"(?:she|he|they) (?:just |already |finally |actually )*said (?:yes|yeah|sure|ok|okay|she would|he would|they would|she will|he will)(?! (?:when|if|to (?:the|an|my)))",
              r"(?:just |finally )?(?:got|have|received) (?:a|an|her|his|their|the) (?:reply|answer|response|email back)", r"(?:she|he|they) (?:is|are) (?:in|down|up for it|free to talk)",
              r"heard back(?: from (?:her|him|them))?"),
        within=(
            r"(?:she|he|they)(?: \w+)? (?:replied(?! all)|wrote back|responded|emailed (?:me )?back|answered (?:me|my email)|got back to me|wrote me back)",
            r"i (?:just |finally |actually )*(?:got|received) (?:a |an )?(?:reply|answer|response)", r"i (?:just |finally |actually )*heard back",
            r"(?:she|he|they) said (?:yes|sure|ok|okay)(?! (?:to (?:the|an|my)|when|if))",
        ),
        along="omg today to me my email it she he they want wants meet talk on monday tuesday wednesday thursday friday next week yay and would love happy",
        around=False,
    ),
    "switch": Wish(),
    "alumni": Wish(
        says=(
            r"(?:alumni|alums?|alumnus|alumna)(?: (?:network|list|database|introductions?|contacts?))?", r"(?:career center )?alumni",
            r"(?:nobody|no one|none)(?: (?:comes to mind|i know|that i know(?: of)?|yet|really|i can think of|at all|in my (?:family|network|life)|like that))*",
            r"i (?:do not|really do not|honestly do not)(?: \w+)? know (?:anyone|anybody|any one|any body|a single person)(?: (?:like that|yet|really|at all|who \w+.*|in .*))?",
        ),
        within=(
            r"(?:help|trouble|hard time|luck|struggling) (?:me )?(?:to )?(?:find|finding) (?:someone|somebody|a person|anyone|anybody|people|a contact)", r"list of (?:people|alumni|contacts|professionals|names) (?:i|to|who|that|you)", r"how (?:do|can|should|would) i (?:even )?find (?:someone|somebody|a person|anyone|people|a contact|contacts)", r"(?:have|got) (?:nobody|no one|noone) (?:to|i can|who)",
            r"(?:any|find|connect\w*|can|do you|there|ask|through|introduc\w*|meet|talk|reach|match|list|network|search|look|get|want|need|like|some|other|have)(?: \w+){0,6} (?:alum|alums|alumni|alumnus|alumna|alumnae|alumns)",
            r"(?:grads|graduates|former students|past students|people who graduated|someone who graduated)(?: \w+)? (?:from|of) (?:here|this|our|my|the (?:school|university|college|mount))",
            r"(?:do|did) not (?:really |even |actually |personally |currently |honestly |rly )*know (?:any ?one|any ?body|a (?:single )?(?:soul|person)|a lot of people|many people|people)",
            r"know (?:no ?body|no one|absolutely no one|literally no one)", r"(?:can not|could not|do not) (?:really |even |honestly )*(?:think of|come up with|find) (?:any ?one|any ?body|someone|somebody|a (?:single )?person)",
            r"(?:have|got|with) (?:no|zero|not any|0|literally no|absolutely no|literally zero) (?:connections?|contacts?|network|one|people|leads|clue who)",
            r"(?:none|no one|nobody)(?: \w+){0,2} (?:my|the) (?:family|friends|relatives|parents|people)(?: \w+){0,3} (?:work|works|do|does|know|knows)",
            r"do not (?:really |even )*have (?:a|any|much of a|anyone|anybody|that many|many) ?(?:network|connections?|contacts?|one|people)?(?: \w+){0,3}$",
            r"(?:find|connect|introduce|match|hook|set|get|help me find)(?: me)?(?: up)? (?:with |to )?(?:someone|somebody|a person|people|a contact)(?: \w+){0,3} (?:for me|in (?:this|that|the|my) field|to (?:talk|interview|ask|contact|reach)|i could|i can)",
            r"(?:career center|you|you guys|staff|somebody|someone)(?: \w+){0,2} (?:find|connect|introduce|match|hook|set|look for)(?: me)?(?: up)? (?:someone|somebody|with|to|a person|a contact|people)(?! (?:else|someone else|who|other|in your))",
            r"^(?:nobody|no one|none)(?: \w+)? ,",
        ),
        along="network list introduction career center through ask find connect know talk anyone lol first gen in my family",
    ),
    "hours": Wish(
        says=(r"(?:office |opening |career center |business |drop in |walk in |open )?hours(?! like)", r"contact(?: info\w*)?", r"location", r"address", r"phone number", r"when are you open",
              r"opening times?", r"(?:the )?career center(?: location| address| email| phone| website| number)"),
        within=(
            r"(?:you|you guys|career center|the center|the office|office) open (?:today|now|tomorrow|on|this|late|right|during|over)", r"(?:stop|come|drop|walk|swing) (?:by|in) without an appointment",
            r"(?:do|does) (?:you|the career center|they|the center|anyone)(?: guys)? (?:have|hold|offer|take) (?:any )?(?:office|drop in|walk in|evening|weekend|advising)? ?(?:hours|walk ins|drop ins)", r"(?:are|is) there (?:any )?(?:office|drop in|walk in) hours",
            r"(?<!during )(?<!has )(?<!have )(?<!her )(?<!his )(?<!in )(?<!s )(?:office|drop in|walk in|opening|advising|center) hours(?! (?:on|at|as|with|for) (?:your|her|his|work))",
            rf"(?:when|what time|what times|what days|how late|how early)(?: (?:do|does|is|are|will|the|you|guys|your|office|{_HERE}|place|it|they|yall)){{1,6}} (?:open|opens|close|closes|closed|closing|opening|here|there)",
            rf"(?:where|wheres) (?:is|are|can i find|do i find|s|do i go for)(?: \w+)? (?:the |your |you )?{_HERE}", r"where are you(?: guys)? (?:located|at)",
            r"(?:are|is) (?:you|you guys|the career center|the center|the office|your office|it|career services)(?: \w+)? (?:open|closed)(?! to)", r"(?:walk|drop) ?ins?(?: hours| ok| allowed|$)",
            r"(?:can|could|do) (?:i|you|we)(?: just)? (?:walk|drop|stop|come|swing) (?:in|by)(?! to (?:talk|your))", r"do i (?:need|have to (?:make|have)) an appointment",
            rf"(?:email|phone|number|address|contact info\w*|website|hours|phone number|location) (?:for|of|to) (?:the |your )?{_HERE}", r"career cent(?:er|ers|re|res) (?:hours|email|phone|number|address|location|website|open|closed?)",
            r"(?:how do|how can) i (?:find|get to|reach|contact) (?:the |your )(?:career center|office)$",
        ),
        along="career center when what your you open office today the is are for do have of where how can i get what's location",
        around=False,
    ),
    "about": Wish(
        says=(
            r"what (?:is|was|are) (?!(?:\w+ ){1,3}like\b)(?:this|it|that|all this|all of this|these|you|this thing|this bot|this app)(?: (?:exactly|even|for|about|all about|thing|anyway|supposed to be|though|again|really|bot|app|chat|here for|doing|for me))*", r"(?:what (?:is|are|does) )?(?:an? )?(?:informational|informative|info|information) (?:interviews?|talks?|chats?)(?: (?:mean|again|exactly))*",
            r"who (?:are|is) (?:you|this)", r"who (?:made|created|built|runs|programmed|owns|designed|developed|is behind|trained|invented|is running) (?:you|this|it)", r"(?:are|is) (?:you|this|your)(?: (?:a|an|some|like|kind|of|even|just|actually|really|or|real|human|bot|robot|ai|person|machine|computer|chatgpt|gpt|chat|chatbot|automated|alive|actual|living|fake|artificial|intelligence|being|program|something|not|live|another))+", r"i am (?:talking|speaking|chatting) to a (?:bot|robot|real person|person|human)",
            r"how does (?:this|it|that|all this)(?: (?:thing|whole thing|bot|app|interview|stuff|process))? work(?: (?:exactly|here))?", r"what is your (?:name|purpose|deal|job|function)", r"(?:what is )?the (?:point|purpose)(?: of (?:this|it|doing this|all this|an informational interview))?", r"about(?: (?:you|this|it))?",
            r"why (?:am i|do i have to|should i|are we|would i|do we|do i need to|do i)(?: (?:do|doing|have to do|need))* (?:this|it)(?: (?:again|anyway))?", r"tell me (?:more )?about (?:this|yourself|you|informational interviews)", r"explain(?: (?:this|it|everything|yourself|again))*", r"(?:is (?:this|it) )(?:a |an |like )*(?:bot|ai|robot|chatgpt|chat gpt|real|scam|spam|joke)", r"how (?:does|do) (?:informational interviews?|you|these) work",
        ),
        within=(
            r"(?:remind|tell) me what (?:this|it|an?)(?: \w+){0,4} (?:is|are|does)(?:$| ,| again)", r"what is in it for (?:me|them)", r"what (?:do|would) (?:i|we|they) get out of (?:this|it)",
            r"explain (?:to me )?what (?:this|it|you|that) (?:is|are|does|do)", r"what (?:is|are) (?:this|it|you|these) (?:supposed|meant) to",
            r"what (?:is|are) (?:this|it|that|these|this thing|this bot|this app|this chat)(?: (?:even|really|actually|all|exactly|thing|bot))* (?:for|about|supposed to)(?:$| ,| (?:lol|anyway|though|be|do|again|exactly|i))",
            r"(?:what|explain|why|tell me|how|mean|is|does|difference|different|purpose|heard|sure)(?: \w+){0,6} (?:an |the )?(?:informational|information|info) interviews?(?! (?:questions?|with|tomorrow|on|at|next|be|last|take|run))", r"(?:not know|no idea|no clue|not sure|wondering|understand)(?: exactly)? what (?:this|it|that|you|this thing|this bot|all this) (?:is|are|does|do)",
            r"(?:is|was) (?:this|it|that) (?:like |basically |actually |really |just |supposed to be |kind of |the same as |considered |gonna be )*(?:(?:a |an |the |my |some |for )*(?:real |actual |normal )?(?:job interviews?|job application|chatgpt|chat gpt|ai\b|bot|scam|spam|robot|graded)|(?:a|an|the|for|my|for a|for my) (?:real |actual )?(?:assignment|homework|job|class|grade))", r"are you (?:a |an |like )*(?:real|actual|live)? ?(?:bot|robot|ai|person|human|chatgpt|chatbot|computer)(?! (?:person|lawyer|engineer|resources|at|in))",
            r"am i (?:talking|speaking|chatting|texting|messaging) (?:to|with) (?:a|an|someone|somebody|something)", r"(?:if|whether) you are (?:a |an )?(?:real|bot|robot|human|ai|person)", r"you (?:sound|seem|talk) like a (?:bot|robot|person|human)", r"why would (?:anyone|someone|anybody|a stranger|they|people|a professional|somebody|she|he|a random person|strangers|busy people|a busy person)(?: \w+){0,2} (?:agree|want|say yes|do this|help|talk|take|answer|reply|spend)",
            r"what is the (?:point|purpose|goal|use) (?:of|in) (?:this|doing|all|an info\w*|it|these|talking|me)(?! (?:job|field|role|company|class))", r"what (?:do|can|will) i (?:get|gain|learn)(?: (?:out of|from))? (?:this|it|doing this|an info\w*)", r"how (?:is|are) (?:this|these|it) different(?: from| than)?", r"why (?:am i|are we|do i have to|should i|do i need to) (?:doing|do) (?:this|an info\w*)", r"who (?:made|built|created|runs) (?:you|this (?:bot|thing|app))",
        ),
        along="even exactly what is mean for thing work explain interview bot again",
        around=False,
    ),
    "human": Wish(
        says=(rf"(?:real |live |actual )?(?:{_STAFF}|humans?)", r"(?:talk|speak|chat) (?:to|with) (?:a |an |the |some)?(?:real |live |actual )?(?:person|human|one|someone|somebody|staff|advisor)",
              r"someone real", r"somebody real", r"real people"),
        within=(
            r"who (?:can|could|should|do) i (?:talk|speak|reach out|go|turn) to(?: about (?:this|my \w+))? (?:at|in|from) (?:the )?(?:career|center|school)", r"(?:is|are) there (?:a|an|any|some) (?:real |actual |live )?(?:human|person|people|staff|advisors?|counselors?)(?: (?:here|available|i can|there|that|who|to|around))",
            rf"(?<!am i )(?:talk|speak|chat|connect|connected|call|meet|touch|email|contact|reach|sit down|get|message|transfer\w*|see|hold of)(?: me| up| out)?(?: to| with| from| of)?(?: (?:a|an|the|some|any|actual|my|your|real|live|human|school|one|of|university|s)){{0,4}} {_STAFF}(?! (?:who|about (?:what|how|being|their|his|her)|told|said|in the field|that))",
            r"(?:talk|speak|chat|meet|connect)(?: \w+)? (?:to|with) (?:someone|somebody|one of you|anyone)(?: (?:real|instead|please|there|at the|from the|in the|in person|who is not|that is not|human|about this|about my|else about|on the phone|in real life|who actually|at your|in your|actual|who can help)\b.*|$)",
            r"(?:someone|somebody|anyone|anybody|human|person|staff|advisors?|counselors?) (?:that |who )?(?:i|we|can|could|there|here|available|to)(?: can| could| might)? (?:i )?(?:talk|speak|meet|chat|call|email|sit down|ask)(?: to| with)?(?: (?:in person|about|instead|please|there)\b.*|$)",
            r"(?<!you a )(?<!this a )(?<!like a )(?<!are )(?:real|actual|live) (?:person|human|people|someone)(?! or)", r"someone real", r"(?:is|are) not (?:a|an) (?:bot|robot|machine|ai|computer)", r"(?:can|could|have|get|want|need|talk to|speak to|speak with|talk with|meet with|meet|contact|reach) (?:\w+ )?(?:somebody|someone|anyone|anybody|staff|person)(?: \w+)? (?:from|at) the career (?:center|services|office)(?: \w+){0,2}",
            rf"(?:make|book|schedule|set up|get|need|want|have) (?:an|a) (?:appointment|meeting|call|appointment time)(?: with (?:a|an|the|my|your|someone|somebody)(?: \w+){{0,2}})?(?: {_STAFF})?$",
            rf"(?:appointment|meeting) with (?:a|an|the|my|your) (?:career )?{_STAFF}", r"(?:get|give) me (?:a|an) (?:human|person|counselor|advisor|someone)",
            r"(?:talk|speak) to (?:a|an) (?:real |live )?person", r"contact (?:the )?(?:staff|career center)", r"do not want to (?:talk|chat|speak) (?:to|with) (?:a|an) (?:bot|robot|machine|ai)",
        ),
        along="can could i we you may talk speak chat to with someone real a an the want need would like get me let connect contact call agent actual instead "
        "rather prefer is there any give help for one directly do have of us go",
        around=False,
    ),
    "room": Wish(
        says=(r"(?:interview|quiet|study|private|zoom|meeting) (?:rooms?|space|place)", r"rooms?", r"(?:book|reserve|get|need|find) (?:a|an|the) (?:\w+ )?room"),
        within=(
            r"(?:need|want|looking for|find|get|use|have) (?:a |an |some |somewhere |any )(?:more )?(?:quiet|private|calm) ?(?:spot|place|space|room|area|corner|$)", r"(?:any|open|free|available) (?:study |quiet |interview |private |zoom )+rooms?",
            r"(?:is there|need|find|know|where|any|looking for|have) (?:\w+ ){0,2}(?:place|spot|space|somewhere|anywhere|room|area) (?:\w+ )?(?:to|where i can|for me to|i can|i could) (?:take|do|have|make|zoom|record|hold) (?:the|my|a|this|it)",
            r"(?:can|could|is there|are there|do you|where|how|need|have|any|want|looking|find|know)(?: \w+){0,8} (?:(?:somewhere|anywhere|place|spot|room|space)(?: \w+){0,2} (?:quiet|private|silent)|(?:quiet|private|silent)(?:er)? (?:rooms?|space|place|spot|area))(?: \w+){0,6}$",
            r"(?:can|could|is there|are there|do you|where|how|need|any|want|looking|find|get|borrow|use)(?: \w+){0,6} (?:interview|zoom|meeting|conference|study|call|video) (?:rooms?|space|booth|pod)s?",
            r"(?:book|reserve|booking|reserving|sign up for|sign out|get|borrow|use|schedule)(?: me)? (?:a|the|one of the|your|an|one of your) (?:\w+ )?(?:room|space|booth)s?\b",
            r"(?:dorm|room|house|apartment|home|place|suite|roommates?|hall|floor|wifi)(?: \w+){0,4} (?:loud|noisy|noise|chaotic|crowded)", r"(?:roommates?|family|siblings|kids)(?: \w+){0,3} (?:always|never|home all)(?: \w+){0,2}(?: home| there| leave)?$",
            r"where (?:should|can|could|do|would|am|to) (?:i |we |even |supposed |to )*(?:do|take|have|make|hold|join|zoom|go for)(?: (?:the|this|my|a|it|video|phone|zoom|call|interview|meeting|on campus|from)){0,5}(?:$| ,)",
            r"(?:anywhere|nowhere|somewhere|no place|a place|no where|any place|someplace|some place)(?: (?:quiet|private|good|on campus|else|really|decent)){0,2} (?:to |i can |i could |where i can )(?:do|take|have|make|zoom|join|interview|sit)",
            r"(?:quiet|private) (?:place|room|space|spot)(?: \w+){0,3} (?:zoom|call|interview|video)", r"do you (?:guys )?have (?:a |any |free )?(?:rooms?|space)",
        ),
        along="book reserve need a get where find quiet the zoom call campus on interview is there any can could i do you have for want use how please and help one",
        around=False,
    ),
    "clothes": Wish(
        says=(r"clothes", r"(?:career |suits? |the )?closet", r"dress code", r"what to wear", r"outfits?(?: help| ideas?| advice)?", r"(?:nothing|anything) to wear", r"attire", r"what (?:do|should) i wear"),
        within=(
            r"what is the fit for", r"(?:lend|lending|loan|rent)(?: out)?(?: \w+)? (?:suits?|clothes|blazers?|outfits?)", r"i (?:only|just|literally only) (?:have|own|got|wear) (?:\w+ )?(?:hoodies?|jeans|sweats|sweatpants|t ?shirts?|tees|sneakers|leggings|shorts|casual \w+)", r"(?:is|would) (?:business casual|casual|smart casual|a polo|a dress|a skirt|a hoodie)(?: \w+)? (?:ok|okay|fine|enough|good|alright|work|appropriate)",
            r"what (?:is|are|would be) (?:the )?(?:appropriate|acceptable|ok|okay|best|good|normal|expected|right|proper|a good|the best)(?: \w+)? to wear", r"(?:is|are) (?:it|a|my|this|these)(?: \w+){0,2} (?:too casual|too formal|formal enough|professional enough|dressy enough)",
            r"what (?:kind of |sort of |type of )?(?:clothes |outfit |shoes |color )?(?:do i|should i|can i|would i|could i|shall i|must i|am i (?:supposed|expected|going|allowed) to|to|i should|should we|do people|does one|should someone|are you supposed to|do i have to|i am supposed to|i (?:have|need) to|i can|do we)(?: even| actually| really| be)? (?:wear|wearing|put on|dress in)(?! (?:to (?:your|the hospital|the office)|at (?:work|your)|as an?|on the job|every day|in your|when you|if i|when i (?:shadow|start)|to work))",
            r"how (?:do i|should i|to|fancy|formal\w*|nice\w*|nice should|am i supposed to)(?: \w+){0,3} (?:dress|look|be dressed)(?! like)", r"(?:nothing|anything|something|no clothes|clothes|stuff|shirts?|enough)(?: (?:nice|professional|good|appropriate|formal|fancy|decent|proper|that fits)){0,2} to wear",
            r"dress code(?! (?:at|in|for|like) (?:your|the|a))",
            rf"(?:need|have|own|(?<!i will )(?<!i ll )wear|(?<!i will )bring|borrow|rent|buy|get|afford|find|lend|in|supposed to have|require|ok without|without|loan)(?: (?:a|an|to|any|the|my|some|own|nice|real|new|actual|me|like|not|even|wear|up|buy|good|proper|black|or)){{0,4}} {_SUIT}",
            r"(?:is|are|can i wear|wear|wearing|in|do)(?: (?:a|my|ripped|black|dark|just|regular|normal)){0,2} (?:jeans|sweats|sweatpants|hoodie|sneakers|shorts|leggings|tee|casual|tshirt|t-shirt|polo|crocs|khakis)(?: (?:and|or) \w+)? ?(?:ok|okay|fine|good|alright|allowed|acceptable|appropriate|or|work|count|too casual|$)",
            r"(?:career|clothes|clothing|suit|mount suits\w*|free clothes|that|the) closet", r"(?:lend|lends|borrow|rent|loan|loans|free)(?: \w+){0,4} (?:clothes|suits?|blazers?|clothing|outfits?|businesswear)",
            r"(?:have|need|supposed|should i|do i|going|how|got) (?:to )?(?:\w+ )?(?:dress up|dress nice\w*|dress formal\w*|dress professional\w*|get dressed up)", r"mount suits you", r"clothes (?:to borrow|i can borrow|for the interview|for (?:this|my)\b)",
        ),
        along="what wear should about",
    ),
    "duration": Wish(
        says=(r"how long", r"how (?:much of )?(?:their|her|his) time", r"(?:interview )?(?:length|duration)", r"how many minutes", r"how much time"),
        within=(
            r"how long (?:are )?we talking", r"(?:half an hour|an hour|\d+ minutes|fifteen minutes|twenty minutes|thirty minutes)(?: \w+)? (?:ok|okay|enough|good|fine|alright|too long|too short|too much|plenty)(?:$| ,| for)", r"(?:usual|typical|normal|average|right|ideal|recommended|standard) (?:length|duration|amount of time)",
            r"how long of an? (?:interview|call|meeting|conversation|talk)",
            r"(?:how long|how many minutes|how much time|how many hours)(?: (?:is|are|does|do|will|should|would|can|could|it|this|that|these|they|the|an|a|informational|info|interviews?|talks?|meetings?|calls?|chats?|conversations?|conversation|whole|thing|process|usually|normally|typically|generally|going|to|be|take|last|run|need|supposed|have|setup|i|talk|we|for|ask|meet|book|them|her|him|zoom|video|phone|all|my|our|actually|entire|even|about|like|typical|total|set|up|with|her|his|their|of|time|request|plan|schedule|coffee)){1,12}(?:$| ,)",
            r"how (?:much|many)(?: of)?(?: (?:time|minutes|hours|their time|her time|his time|someones time|the persons time))(?: (?:is|are|should|do|does|will|would|can|we|talking|this|it|i|ask\w*|need|take|them|for|the|set aside|plan|block|out|require\w*|an?|about)){0,8} (?:interview|call|talk|this|it|ask|asking|take|takes|need|aside|plan|block|require|minutes|about|talking|them|her|him|their time)(?:$| ,| (?:for|of|take|usually|last))",
            r"(?:is|are|would|will|be)(?: like| about| only| just| around| even)? (?:\d+|fifteen|twenty|thirty|half an|an|one|ten|forty five)(?: or \w+)? (?:minutes|hour|hours) (?:enough|ok|okay|too|fine|good|long|alright|reasonable|normal|short)",
            r"(?:does|will|is|do|are|would) (?:this|it|that|the|these|they)(?: (?:interview|call|talk|meeting|whole thing|thing|interviews|chat|going to|usually|all|process|even|actually|really))* (?:take|be|last|run|taking)(?: (?:too|very|so|that|super|really|a|all))*(?: long| a while| while| forever| lot of time| much time| day| hour)",
            r"how (?:short|brief|quick) (?:is|can|should|does) (?:it|this|the)", r"(?:length|duration) of (?:the|an|this) (?:interview|call|talk|meeting|conversation)",
        ),
        along="interview call talk take last meeting it the does is should",
    ),
    "email": Wish(
        says=(r"(?:e ?mails?|draft|the message|template|request email|mailto)(?: (?:draft|template|help|example|sample|message|request))*", r"(?:write|draft|see|show|edit|open|start|finish|compose|view|do) (?:the |an |my |that |her |his )?(?:email|draft|message|request)(?: draft)?"),
        within=(
            r"what (?:do|should|can|would) i (?:say|write|put|tell)(?: \w+)? (?:when|if) i (?:email|message|write|text|contact|reach out)", r"(?:no idea|not sure|no clue)(?: \w+)? how to (?:write|word|start|phrase|ask|email|reach out)(?: (?:to|the|this|an|a|my|her|him|them))*(?: emails?| message|$| ,)",
            r"(?:email )?subject line", r"(?:check|review|proofread|look over|read over|look at) my (?:email|draft|message)", r"not know (?:what|how) to (?:say|write|ask|email|message|word|reach out|contact|approach)(?: (?:to|for|in|my|the|it))* (?:her|him|them|emails?|message)",
            r"what (?:do|should|can|would|could|am|to|exactly|i)(?: (?:i|supposed|to|even|actually|exactly|should|do|we|one))* (?:say|write|put|include|type|email|message|tell)(?: (?:in|to|about))?(?: (?:the|my|an|a|this|that|her|him|them|first|intro|request|cold|someone)){1,3} ?(?:emails?|message|note|draft|$)",
            r"(?:help|how)(?: (?:me|us|do|should|can|would|to|i|with|we|am|supposed|even|actually|writing|exactly|best)){0,6} (?:write|writing|word|phrase|start|draft|compose|make|wording|format|drafting|structure|sending|send|with)(?: (?:the|an|my|a|this|that|her|his|good|cold|request|intro|professional|first|up|out|short|nice|outreach|introduction)){0,4} (?:emails?|message|draft)",
            r"how (?:do|should|can|would|could|am|to|exactly)(?: (?:i|supposed|to|even|actually|best|go about|we|one|do i|just))* (?:write|ask|reach out|message|contact|email|approach|introduce myself|word|writing|asking|reaching out|get in touch|phrase)(?: (?:to|with))? (?:her|him|them|someone|people|the person|a stranger|this person|my contact|strangers|somebody|a professional|this$|it$|dana|sam)(?! (?:if|about (?:their|her|his)|for help))",
            r"what (?:should|does|do|would|is supposed to be in) (?:the|my|an|a|this|that) (?:\w+ )?(?:email|message) (?:say|look like|include|have|need|be)", r"(?:sample|example|template|draft) (?:emails?|messages?)", r"(?:email|message|outreach) (?:templates?|samples?|examples?|drafts?)", r"(?:template|sample|example|draft|version) (?:for|of) (?:the |an |my |a |this )?(?:\w+ )?(?:emails?|message)",
            r"(?:need|have|want|ready|like|going|got|still|should|let us|let me|can we|can you|could you|can i|could we|will you|would you|please)(?: \w+)? (?:to )?(?:help )?(?:me )?(?:to )?(?:write|draft|finish|start|compose|edit|fix|see|work on|rewrite|redo|look at|go over|make|get to|do) (?:me )?(?:the|an|that|my|this|her|his|a)(?: \w+)?(?: \w+)? ?(?:emails?|draft)(?! (?:marketing|address|campaign))",
            r"(?:draft|write|compose|make)(?: me| up| out)? (?:the|an|a|my|that|this)(?: (?:request|intro|first|cold|short|nice|good))? (?:email|message|request)(?: (?:for|to|please|with|asking)\b.*|$)",
            r"(?:show|see|open|read|view|pull up|bring up)(?: me)? (?:the|my) (?:email|draft)", r"(?:go|take me|back|jump|return) (?:back )?to (?:the|my) (?:email|draft)", r"where is (?:the|my) (?:email|draft)",
        ),
        along="write draft show my the see go take back template",
    ),
    "new": Wish(
        says=(r"new(?: one| interview| person| contact| goal)?", r"another (?:one|interview|person)", r"(?:start|set up|add|begin|do|plan|make|create)(?: up)? (?:a )?(?:new|another|second|different)(?: one| interview| person)?"),
        within=(
            r"(?:start|set up|add|begin|do|plan|make|create|schedule|have|begin)(?: up)? (?:a|an|one more|another|a brand)? ?(?:new|another|second|third|2nd|additional|separate|different|extra|more) (?:informational )?(?:interview|person|contact|one)(?! (?:question|to my))",
            r"(?:interview|talk to) (?:someone|somebody) else (?:too|also|as well)",
        ),
        along="someone else start add set up",
    ),
    "people": Wish(
        says=(r"(?:my |all my |all |the )?(?:interviews|people|contacts|list)", r"who do i have", r"who (?:have i|am i) (?:got|added|talking to|interviewing)"),
        within=(r"(?:show|list|see|view|open)(?: me)?(?: all)?(?: of)? (?:my|the) (?:interviews|people|contacts)", r"(?:which|what) (?:interviews|people|contacts) do i have", r"who do i have (?:so far|now|on|lined up)"),
        along="show me list all so far see please can i you my who have what are open the view",
        around=False,
    ),
    "status": Wish(
        says=(
            r"status(?: update| check)?", r"where (?:am|was|are|were|did) (?:i|we)(?: (?:at|now|again|in this|up to|leave off|in the process|stop|left off|left|standing|so far|with this|going))*", r"(?:my )?progress(?: report| bar| check)?",
            r"(?:what|whats) (?:is )?(?:left|remaining|next(?! for (?:you|her|him|them|us\b))|up next|the next step|my next step|next for me|still left|the plan|missing)(?: to do| for me)*", r"summary", r"recap", r"overview", r"(?:am i|are we) (?:almost |nearly |close to |about |all |)?(?:done|finished|there|through)(?: yet)?",
            r"how far(?: along)?(?: (?:am|are|have) (?:i|we))?(?: (?:along|gotten|come|in))?", r"what (?:step|stage|part|number|question)(?: (?:am|are) (?:i|we))(?: (?:on|at|in))?",
        ),
        within=(
            r"(?:catch|fill) me (?:up|in)(?:$| ,| on)", r"what is (?:already )?(?:done|finished|complete)(?: and what is (?:left|not|next))?(?:$| ,| so far| already)",
            r"what (?:is|was) my (?:goal|status|progress|next step)", r"what did i (?:say|put|pick|choose) (?:for )?my (?:goal|contact)",
            r"how (?:many|much)(?: (?:more|other|of this|stuff|longer|steps|questions|things|parts|work|is|are|there|do i|do we|have|still|left))* (?:left|remaining|to go|remain|more)(?! to (?:learn|go to))(?: (?:steps|questions|to do|things|there|are|is))*", r"how (?:many|much) (?:more|other) (?:steps|questions|stuff|things)(?: \w+){0,3}$",
            r"what (?:have|did) (?:i|we) (?:done|do|finish|finished|got|cover\w*|answer\w*|accomplish\w*|complete\w*|said|say|decide\w*|set up|have)(?: (?:so far|already|yet|last time|until now|up to now|up till now|last|before|done))+",
            r"(?:summary|recap|overview|rundown) of (?:everything|what|this|my|where|all)", r"(?:show|see|check|view|what is|track)(?: me)? (?:my|the|our) (?:progress|status)", r"(?:summarize|recap) (?:everything|what|this|my|it all|where)",
            r"what do i (?:still )?(?:need|have|got) (?:left )?to do(?: (?:now|next|still|before|left))", r"where (?:did |do )?(?:we|i) (?:leave|left|stop|stopped) off", r"what (?:do|should) i still (?:need|have) to do", r"what step (?:am|are) (?:i|we)", r"(?:am i|are we) (?:almost|nearly|close to) (?:done|finished|there)",
            r"what is (?:left|next) (?:for me )?(?:to do|on (?:my|the) list)",
        ),
        along="check show see what so far now next",
    ),
    "restart": Wish(
        says=(
            r"(?:start|begin|redo|starting)(?: (?:it|this|everything|all|the whole thing|right|things))*(?: all)? (?:over|again|anew|fresh|from (?:scratch|zero|the (?:very )?(?:start|beginning|top)))", r"restart", r"reset", r"from (?:scratch|zero|the (?:start|beginning|top))",
            r"(?:a )?(?:fresh|clean) (?:start|slate)", r"back to (?:the )?(?:start|beginning|square one|top)", r"redo (?:everything|the whole thing|it all|all of (?:it|this)|this whole thing|all this)", r"scrap (?:everything|all of it|it all|this)",
        ),
        within=(
            r"(?:and|just|please) start (?:fresh|over|again)(?:$| ,| please)",
            r"(?:can|could|let us|let me|want to|need to|would like to|like to|how do|should|going to|rather|please|may|i will|help me|just) (?:i |we |you |just |please |us |me |maybe |to )*(?:start|begin)(?: (?:it|this|everything|all|the whole thing|things))*(?: all)? (?:over|again|fresh|from scratch|from zero|from the (?:beginning|start|top))(?! (?:the|this|next|in|after|at|when|as|somewhere|doing|with a|if|my (?:life|career|major)|at a))(?: (?:please|now|with|from|but|because|i|everything|again|right|ok|lol|completely|entirely|it|a (?:new|different)|my (?:goal|answers))\b.*|$| ,)",
            r"^(?:ok |okay |no |wait |so |please )*(?:start|begin) (?:all )?over(?! (?:the|this|next|in|summer|break|winter))(?:$| ,| (?:please|from|because|i))", r"(?:redo|scrap|reset|restart|throw out) (?:everything|the whole thing|it all|all of (?:it|this)|this whole thing|the (?:chat|conversation|bot|process|interview))",
        ),
        along="everything all whole thing from beginning chat conversation messed scratch begin start again it over everything",
    ),
    "pause": Wish(
        says=(r"i am (?:out|off|done|heading out)(?: of here)?(?: for (?:today|now|tonight|the day))?", r"(?:back|continue) (?:later|soon|in a bit|tomorrow)",
            r"pause", r"(?:good ?)?bye(?:[- ]bye)?", r"(?:nice|great|good|glad) (?:to )?(?:talking|talk|chatting|speaking|speak|chat)(?:ing)?(?: (?:to|with) you)?", r"farewell", r"so long", r"adios", r"i am (?:out|off)(?: of here)?", r"(?:see|talk to|catch|ttyl)(?: you| ya)?(?: (?:later|soon|tomorrow|around|then|next time))+", r"later(?:s|z)?", r"peace(?: out)?", r"good ?night", r"gn", r"be right back", r"(?:got|have|need) to (?:go|run|leave|head out|dip|bounce|sleep|study|eat)(?: (?:now|to (?:class|work|bed|practice|sleep|lab|dinner|the gym|a meeting)))*", r"not (?:today|right now|at the moment|this second|tonight)", r"(?:a |take a |taking a |quick )?(?:break|breather)",
            r"(?:be|come|get|will be) back(?: (?:later|soon|tomorrow|tonight|in a bit|in a minute|in an hour|after class))+", r"(?:finish|continue|do|pick|resume|talk|keep going|save|come back to|get to|work on)(?: (?:this|it|that|the rest))?(?: up)?(?: again)? (?:later|tomorrow|another (?:time|day)|tonight|next (?:week|time)|some other time|in a bit|some other day|after (?:class|work|practice|dinner|finals|my exam))", r"(?:maybe )?(?:another|some other) (?:time|day)", r"(?:i am )?(?:tired|exhausted|busy|sleepy)(?: (?:now|right now|today|rn))?", r"no time(?: (?:right now|today|now))?", r"save (?:this|it|my progress)(?: for later)?", r"i am done(?: for (?:now|today|the day|tonight))", r"that is (?:all|enough|it) for (?:now|today)", r"take care",
        ),
        within=(
            r"(?:^|, )(?:be )?back (?:later|in a bit|soon|in an hour)$",
            r"need to (?:step away|log off|sign off|hop off|stop here|stop for (?:now|today))", r"^(?:hold on|one (?:sec|second|minute|moment|min|minutes)|give me (?:a|one) (?:sec|second|minute|moment|minutes)|wait a (?:sec|second|minute))$", r"(?:maybe|some) (?:another|other) (?:day|time)$",
            r"(?:^|, |i |sorry |ok |we |but )(?:i |really |just |kind of |do )*(?:got|have|need) to (?:go|run|leave|head)(?: (?:out|now|my (?:shift|bus|ride|class|break)|to (?:class|work|bed|practice|sleep|lab|my (?!own|grad)\w+|dinner|the (?:gym|library|dining)|a meeting))\b|$| ,| because)(?! to (?:grad|law|med))", r"(?:finish|continue|do|pick|resume|come back to|keep going|get back to|talk|save)(?: (?:this|it|that|the rest|with this|on this|you))?(?: up| about it)?(?: for)? (?:later|tomorrow|another (?:time|day)|tonight|some other time|next time|when i have time)",
            r"(?:do not|not) have (?:the |any |much |enough )?time (?:for this|right now|now|today|rn|at the moment)", r"(?:need|want|take|taking|going on) (?:to take )?a (?:quick |short |little )?(?:break|breather)(?: (?:from this|right now|now|please|for a)|$| ,)(?! from school)", r"^(?:maybe )?later ,", r"(?:be|come) (?:right )?back (?:later|soon|in a (?:bit|few|minute|sec)|tonight|tomorrow|after (?:class|work|lunch|dinner|my))(?: \w+)?$", r"i am (?:about to (?:go|leave|sleep|head)|going to (?:bed|sleep|class)|heading (?:out|to (?:class|work|bed))|falling asleep|in class right|at work right|driving)(?:$| ,| \w+$)", r"(?:pick|finish|continue|do) (?:this|it) (?:up )?(?:later|another time|tomorrow)", r"(?:talk|see|ttyl|catch)(?: to)? you (?:later|tomorrow|soon)$", r"(?:i can not|can not) (?:do this|talk|chat|continue) (?:right now|now|today|at the moment)",
        ),
        along="later this class work time now be back maybe tomorrow",
        around=False,
    ),
    "skip": Wish(
        says=(
            r"skip(?: (?:this|that|it|the|one|question|step|part|for now|please|ahead|to the next(?: one| question)?|over it)){0,4}", r"next(?: (?:one|question|step|thing|part|up|topic))*", r"(?:hard )?pass(?: on (?:this|that)(?: one| question)?)?", r"not now", r"move (?:on|ahead|forward)", r"moving on", r"keep (?:going|it moving)",
            r"continue", r"no comment", r"(?:rather|prefer|would rather|would prefer)(?: to)? (?:skip|not(?: to)? (?:say|answer|share|tell|respond|do|talk about))(?: (?:that|this|it))?", r"do i (?:have|need) to(?: (?:answer|do|say))?(?: (?:this|that|it|one|question|part))*", r"does not apply(?: to me)?", r"not applicable", r"n/a",
            r"i do not (?:want|feel like|care|wish)(?: to)? (?:answer|answering|do|doing|say|share)(?: (?:that|this|it|one|question|part))*",
        ),
        within=(
            r"do (?:i|we) (?:really |actually |even )?(?:have|need) to (?:answer|do|say) (?:this|that|all|it)", r"(?:i will|i am going to|going to|i am) (?:just )?(?:pass|passing|skip|skipping)(?: on)?(?: (?:this|that|it)(?: one)?)?(?:$| ,)",
            r"(?:can|could|let us|let me|want to|would like to|like to|rather|please|going to|will|just|may|should) (?:i |we |you |just |please |us |me |maybe |to )*skip(?: over| past)? (?:this|that|it|ahead|the (?:question|step|part|rest|next|email|goal|contact|first)|these|to the)(?! (?:class|gen))",
            r"(?:come|get|go|circle) back to (?:this|that|it|that one|this one)(?: (?:one|question|part|bit))? ?(?:later|after|another|at the end|in a)", r"(?:do not|rather not|prefer not|not going|not comfortable|do not feel like|do not feel comfortable)(?: (?:want|to|like|wanna|comfortable)){0,3} (?:answer|answering|say|saying|share|sharing)(?: (?:that|this|it|one|question|part)){0,3}(?:$| ,)",
            r"(?:move|go|jump|skip|get) (?:on|ahead|forward) ?(?:to the next(?: one| question| step| thing| part)?)(?! (?:level|stage of))", r"let us (?:just )?(?:move on|keep going|keep moving)", r"next (?:question|step|one) please", r"do this (?:part|one|step|question) later",
            r"do i (?:really |actually )?have to (?:answer|do) (?:this|that|all)",
        ),
        along="do not know this that it one question step part now next on move skip later",
    ),
    "back": Wish(
        says=(r"hang on(?: a (?:sec|second|minute))? go back",
            r"(?:go |take me |take us |bring me |move |jump |step )?back(?: (?:up|one|a|1)(?: step| question| page| one)?)?(?: to (?:the )?(?:last|previous|prior|earlier)(?: (?:one|question|step|thing|part|page))?)?", r"undo(?: (?:that|it|this|last|please|the last|my last|one|answer|thing|step)){0,4}", r"(?:the )?(?:previous|last|prior)(?: (?:one|question|step|page|answer))", r"previous", r"(?:oops|whoops|woops|oop)", r"ctrl z",
            r"(?:redo|change|fix|edit|undo|correct|revise|take back)(?: (?:that|it|the last|my last|my previous|the previous|what i just said|my))+(?: (?:one|answer|question|thing|response|choice|step|part|last))*", r"wrong (?:one|button|answer|thing|option|choice)", r"mis ?click\w*", r"my mistake",
        ),
        within=(
            r"(?:did|do) not mean (?:to )?(?:\w+ )?(?:that|it|this)(?:$| ,)", r"(?:need|want|like|can i|could i|let me)(?: to)? (?:change|fix|edit|correct|redo) what i (?:just )?(?:said|put|wrote|typed|picked|answered)",
            r"(?:accidentally|mistakenly) (?:hit|pressed|clicked|chose|picked|said|put|sent|typed|selected|tapped|answered)", r"(?:hit|pressed|clicked|chose|picked|put|sent|typed|selected|tapped|answered)(?: \w+){0,3} (?:by accident|by mistake|accidentally|on accident)", r"(?:let me|can i|want to|need to|could i|like to) (?:\w+ )?(?:redo|undo|fix|take back) (?:that|it)(?:$| ,)",
            rf"{_ASK} (?:i |we |you |just |please |us |me |maybe |to )*go(?: (?:one|a|1))?(?: step)? back(?: (?:one|a|1)(?: step| question)?)?(?: to (?:the )?(?:last|previous|prior|earlier|first|step|question|one before|goal question)| please|$| ,| (?:i|because|and (?:change|fix|edit|redo)|for|lol|real|a sec|so))",
            r"(?:wait|hold on|ugh|oops|no|sorry|ok)(?: ,)? (?:\w+ )?go back(?: (?:one|a|i|please|to the (?:last|previous))\b|$| ,)",
            r"(?:picked|clicked|hit|pressed|chose|selected|tapped|pushed|put|gave|entered|typed|choose)(?: (?:on|in))?(?: the)? (?:wrong|incorrect) (?:one|button|thing|option|answer|choice|word)", r"mis ?click\w*|miss ?clicked|mistyped|mis ?tapped|fat fingered",
            r"(?:did not|do not|was not) (?:mean|meaning|intend)(?:t)? to (?:press|click|pick|hit|say|send|choose|select|put|type|do|tap)(?: (?:that|it|this|on|yes|no|one)\b|$)", r"(?:undo|redo|take back|change|fix|edit) (?:that|the last|my last|what i (?:just )?said|my previous|my (?:last )?answer|the previous)(?: (?:one|answer|question|thing|response|step|choice))?(?:$| ,| please| (?:to|because|i))",
            r"(?:go|back|return|take me)(?: back)? to (?:the )?(?:last|previous|prior) (?:question|step|answer|page|one|thing|part)", r"meant to (?:press|click|pick|hit|say|choose|select|put|tap)(?: (?!that)\w+)?", r"(?:was|made) a mistake", r"(?<!can )undo",
        ),
        along="can could we i you please want need to would like go let me us how do maybe just a the one is there way may shall should real quick if possible move take wrong button question step last my answer previous one made mistake clicked hit picked pressed chose option undo redo that accident",
        around=False,
    ),
    "help": Wish(
        says=(
            r"help(?: (?:me|us|please|out|needed|menu|with this|here)){0,3}", r"(?:what|which)(?: (?:things|all|stuff|else|kind of things))? (?:can|could|should|do|am i supposed to|would) ?(?:i|you|we)? (?:say|type|ask|do|write|answer|put|know|help with)(?: (?:you|here|now|next|for me|to you))*", r"commands?", r"options?", r"menu", r"instructions?", r"what are (?:my|the) (?:options|choices|commands)", r"(?:list|show)(?: (?:of|me|all|the|my|available))* (?:commands|options)",
            r"(?:i (?:am|feel|got|get) )?(?:so |really |kind of |totally |a bit |super |a little |very |completely |still )*(?:lost|confused|stuck|overwhelmed)(?: (?:here|now|on this|with this|about this|by this|lol|already|again))*", r"i do not (?:really |even )?(?:get|understand|follow)(?: (?:this|it|that|the question|you|anything|at all|what you (?:mean|want)))*",
            r"what (?:do|did|does) (?:you|that|this|it) mean(?: (?:by that|by this))?", r"(?:huh|what|hm+|excuse me|come again)", r"what (?:do|should) i (?:do|say|type|put|write|answer)(?: (?:now|next|here|to this|first|exactly))*", r"how do i (?:use|do|answer|start|work)(?: (?:this|it|that|thing|bot))*", r"(?:this|it|that) (?:is|makes)(?: (?:so|really|very|kind of|super|a bit|no))* (?:confusing|sense|hard to (?:understand|follow|use))", r"(?:does|did) not make(?: any)? sense", r"not sure what to (?:do|say|put|type|write|answer)(?: (?:here|now|next))*", r"sos",
            r"(?:i )?do not know (?:how to (?:use|do|answer|work) (?:this|it|that)(?: thing| bot)?|what to (?:do|say|put|type|write|answer)(?: (?:here|now|next))*)",
        ),
        within=(
            r"(?:give|lend|get) me (?:some |a )?(?:help|hand)", r"list of (?:all )?(?:the )?(?:stuff|things|commands|questions|what) i can (?:ask|say|type|do)", r"(?:show|tell|walk|teach) me how (?:to use this|this works|to do this|to answer)",
            r"what (?:are|is) (?:all )?the (?:things|stuff|commands|options) i can (?:do|say|type|ask)", r"what (?:all )?(?:can|could) i do here", r"(?:give|show) me (?:an|some) examples?", r"(?:can|could|would) you (?:please )?(?:clarify|rephrase|reword|repeat|explain) (?:that|this|it|the question|what you mean)(?: again| please| better| differently)*(?:$| ,)", r"(?:need|want) (?:some )?(?:assistance|guidance) (?:here|please|with this)",
            r"(?:not understand|not sure|no idea|not know|not get|unsure|wondering|confused about)(?: \w+)? what (?:you want (?:from me|me to)|(?:i am|am i) supposed to (?:do|say|type|put|write|answer)|to (?:type|put here|say here|do here|do now|answer here))", r"(?:no idea|no clue|not know) what (?:i am|we are) (?:doing|supposed)", r"what (?:i am|am i|we are) (?:supposed|meant|expected) to (?:do|say|type|put|write|answer|pick|choose)(?! (?:at|on|in|for|when|as|after|with my))", r"what am i supposed to (?:do|say|type|put|write|answer)(?: (?:here|now|next|to this|with this)|$| ,)", r"what do you want (?:from me|me to (?:say|do|write|type|put))",
            r"(?:can|could|will|would) you (?:please |just |maybe )*help me(?: (?:out|here|please|with this|understand|figure this out))*(?:$| ,)", r"i (?:really |just |could |might |do )*(?:need|use|want) (?:some |a little |a bit of |your )?help(?: (?:please|here|with this|now|asap))*(?:$| ,| because)", r"(?:not know|no idea|figure out) how to (?:use|work|answer) (?:this|it)(?: thing| bot)?", r"i am (?:so |really |kind of |totally |super |very |still |completely )*(?:lost|confused|stuck) (?:here|by this|on what|about what|with this|right now|on this)", r"(?:what|how)(?: (?:else|exactly|things|all|stuff|kind of things|sorts? of things|types? of \w+))? can you (?:do|help|answer|tell)(?: (?:for )?me)?(?: with)?(?:$| ,| (?:here|exactly|lol))", r"please help(?: me)?(?:$| ,)", r"(?:tell|show) me what (?:you can do|i can (?:do|say|ask|type))", r"(?:what|which) (?:kinds?|sorts?|types?)? ?(?:of )?(?:questions|things|stuff|commands) (?:can|may|should|could|do) (?:i|you) (?:ask|say|type|answer|understand|do|know)",
            r"what (?:can|could|should) i (?:type|say to you|ask you)(?: here)?", r"do not understand (?:the|this|your) question", r"what does that (?:even )?mean(?:$| ,)",
        ),
        along="out with this here confused lost stuck understand it that the what mean",
        around=False,
    ),
    "thanks": Wish(
        says=(r"(?:many |much |ok )?(?:thanks|thank you|thank|cheers|gracias|much appreciated|much obliged|(?:i am )?(?:so |very |really )*grateful|appreciated|(?:you )?(?:have been|are|were)(?: (?:so|very|really|super|such))* (?:a (?:big |huge |great )?help|helpful)|appreciate (?:the|your) \w+|appreciate (?:it|that|you|this|your help|the help|everything|all))",),
        along="so very much a lot lots ton tons million bunch for the your you my all help helping me that this is was really super helpful great are best i it "
        "advice info time lifesaver life saver awesome amazing nice love perfect cool got yes yeah problem worries kind good job again everything answering being patient "
        "patience feedback tips useful u sweet wonderful fantastic of have today infointerview appreciate do very helped helps works clear makes sense understood gotcha will alright did to how sure glad",
        around=False,
    ),
    "greeting": Wish(
        says=(r"(?:hi+|hello+|he+y+|hiya|heya|howdy|yo|sup|greetings|hola|helo|heyo|ello|hullo|good (?:morning|afternoon|evening|day)|morning|evening|what is (?:up|good|happening|new|poppin)|whats up|aloha|salutations|how (?:are|is|have|has) (?:you|it going|everything|your day|things|it|life)(?: (?:doing|today|going|been|with you))*|are you (?:doing )?(?:ok|okay|well|good|there)|any ?(?:one|body) (?:there|home)|(?:good|nice|great) to (?:see|meet) you|(?:i am |we are )?back(?= again| lol|$)|long time no see)",),
        along="there again coach everyone all how are you is it going today i am back bot friend team what up my good doing nice to meet ya morning everybody day buddy hru hope your well infointerview me maya name",
        around=False,
    ),
}  # fmt: skip

_YES_ALONG = (
    "that this it is to me with the i we you do would works great sounds good looks right correct perfect please thanks thank think so am very much "
    "very sure totally course yes yeah got exactly fine ready all them of my go ahead love cool lol send add use keep want what meant how about let us pretty "
    "seems accurate definitely absolutely be awesome nice actually idea hundred percent goal my does honestly said a up now"
)
ANSWERS = {
    "not_yet": Wish(says=(r"not (?:just )?yet", r"still waiting", r"have not (?:yet|decided)"), along="i have am still sure decided done heard but soon it", around=False),
    "maybe": Wish(
        says=(
            r"maybe(?: so| not)?", r"perhaps", r"possibly", r"i guess(?: so)?", r"guess so", r"kind of", r"sort of", r"(?:i am )?not (?:too |really |totally |entirely |100 |completely |quite |so |very )?(?:sure|certain)(?: yet)?", r"unsure", r"could be", r"might(?: be)?", r"it depends", r"depends",
            r"probably(?: not)?", r"i do not (?:really |even )?know(?: yet)?", r"do not know", r"hard to say", r"more or less", r"somewhat", r"ish", r"half", r"a little(?: bit)?", r"i suppose(?: so)?", r"suppose so", r"who knows", r"let me think(?: about it)?", r"(?:i will|have to|need to) think about it", r"possible", r"potentially", r"meh+", r"e+h+", r"no idea", r"no clue", r"not a clue", r"yes and no", r"(?:it )?could be (?:either|both)", r"i am (?:torn|unsure|on the fence)", r"in a way", r"50 50", r"still deciding", r"undecided",
        ),
        along="i am it that is so yes no yeah a bit honestly could be not really sure yet do know about be would to have will need might probably maybe",
        around=False,
    ),
    "no": Wish(
        says=(
            r"no(?:pe|pes)?", r"nah+", r"naw", r"nay", r"na", r"n", r"non", r"no (?:thanks|thank you|need|way|problem i am good|sir|ma'am)", r"not (?:really|quite|exactly|at all|now|right|correct|it|necessary|that|this|today|what i (?:meant|said|wanted|want|asked)|a chance|happening|interested|at this time|at the moment)", r"negative", r"never(?: mind)?", r"never", r"cancel(?: (?:it|that|this))?", r"forget it",
            r"(?:i am |we are )?(?:good|all set|all good|set|ok|okay|fine) (?:thanks|thank you|for now|without(?: it)?)", r"(?:i am|we are) (?:all )?(?:good|set)", r"all set", r"(?:that is|it is|you are|this is) (?:wrong|incorrect|not (?:right|correct|it|what i \w+|true|quite right|really it))", r"wrong", r"not (?:really |exactly )?my thing", r"incorrect", r"do not(?: (?:send|do|add|use|want|need|think so|change|delete|keep)(?: (?:it|that|this|them|one))?)?", r"i do not(?: (?:think so|want (?:it|that|this|to|one)|need (?:it|that|this|one)|have (?:one|any|it)))?",
            r"i would (?:rather|prefer) not", r"rather not", r"(?:rather|would) not", r"(?:i )?(?:have|do|did|am|is|are|was|will) not", r"hell no", r"absolutely not", r"definitely not", r"of course not", r"probably not", r"i doubt it", r"doubt it", r"hard no", r"false", r"not true", r"decline", r"i think not", r"(?:it is|that is|that would be) a no", r"(?:going|have|got) to say no", r"i say no", r"no is (?:the|my) answer", r"keep it", r"nothing (?:else|more|to add)", r"no more", r"that is all", r"not (?:interested|needed)", r"leave it",
        ),
        along="i it that this is what meant said thanks thank you for me to now right send please all good am do not actually honestly the one but ok need have any think so want would rather wait mean my fine else really at yet sir i'm today think own already lol though way in dont wrong got one",
        around=False,
    ),
    "yes": Wish(
        says=(
            r"(?:y|ye|yes|yea|yeah+|yuh+|yurr+|yep|yup|yah|yas|yess|ya|yeppers|yessir|yes sir|yes maam|yesh|yee|si)", r"sure(?: thing| why not)?", r"ok(?:ay)?", r"k", r"fine(?: by me| with me)?", r"correct", r"right(?: on)?", r"exactly", r"perfect", r"absolutely", r"definitely", r"totally", r"indeed", r"true", r"bet", r"alright(?:y)?", r"affirmative", r"agreed?", r"deal", r"cool", r"great", r"mhm+", r"mm ?hm+", r"uh huh", r"uhuh", r"fs", r"for sure", r"of course", r"certainly", r"obviously", r"duh",
            r"(?:sounds?|looks?|seems?|that is|all|this is|it is) (?:good|great|right|perfect|fine|correct|about right|amazing|awesome|accurate|like a plan|nice)", r"(?:that|this|it) (?:works|does|is it|is right|is)", r"works for me", r"go (?:ahead|for it)", r"do (?:it|that|so)", r"let us (?:do (?:it|this|that)|go)", r"(?:it is|that is) a yes", r"i say yes", r"yes is (?:the|my) answer", r"why not", r"please(?: do)?", r"(?:use|send|add|keep|take|save) (?:it|that|this|that one|mine)", r"send", r"i (?:do|am|would|have|will|can)", r"you (?:got|have|nailed|did|are right)(?: it)?", r"(?:got|nailed) it", r"spot on",
            r"100(?: ?%| percent)?", r"one hundred percent", r"i (?:agree|think so|believe so|like (?:it|that))", r"good(?: to go| with me)?", r"ready", r"say less", r"that is (?:me|the one|what i (?:meant|said|want)|correct|it)", r"(?:that|it) would be (?:great|nice|good|awesome|helpful|amazing|perfect|cool|lovely)", r"i would (?:love|like|appreciate) (?:that|it|to)", r"(?:love|like) it", r"awesome", r"amazing", r"excellent", r"wonderful", r"nice", r"sweet", r"lovely", r"i know (?:someone|somebody|a few(?: people)?|one person|a couple(?: people)?)", r"proceed", r"accept", r"approved?", r"confirm(?:ed)?", r"i am (?:sure|ready|in|down|game)", r"down", r"yay", r"word", r"roger(?: that)?", r"10 4", r"heck yeah", r"hell yeah", r"facts", r"positive", r"good call", r"as long as",
        ),
        along=_YES_ALONG,
        around=False,
    ),
}  # fmt: skip
_PEOPLE = r"(?:him|her|them|someone|somebody|people|everyone|everybody|those people|these people|that guy|you all|kids|(?:my|his|her) (?:\w+ )?(?:roommate|boyfriend|girlfriend|ex|dad|father|mom|mother|brother|sister|boss|professor|teacher|coach|husband|wife|family|parents|classmates?|neighbor|stepdad))"
_WILL = r"(?:i (?:am going to|want to|will|would like to|could|might|need to|have to|swear|should|feel like|am about to|am planning to|am thinking (?:of|about)|really want to|just want to|kind of want to|am ready to)|going to|want to|wants to|planning to|plans to|about to|thinking (?:of|about)|threatening to|threatened to|plan to|wanna)"
ALARMS = (
    r"(?:kill|killing|killed|hang|hanging|shoot|shooting|drown|drowning|off|offing|stab|poison|overdose) (?:my ?self|himself|herself|themselves|themself)", r"(?:starve|starving|harming|harm|hurting|hurt|cutting|cut|burning|burn|injure|injuring|end|ending) my ?self",
    r"(?:wants? to|trying to|tried to|going to|threat\w* to|talk\w* (?:about|of)|keeps|been|started|is|might|will) (?:hurt|harm|cut)(?:ing|ting)? (?:himself|herself|themselves|themself)", r"(?:life|everything|it) (?:is|feels|seems) (?:so |just |completely |all )*(?:pointless|meaningless|hopeless|unbearable)",
    r"(?:sui?cid|suicd|suisid|suacid)(?:e|es|al|ally|ing)", r"self ?harm\w*", r"(?:want|wish|ready|hope|deserve|going|like|love|need|better if i|should just|thought about|thinking (?:of|about)|prefer|try\w*|plan\w*|rather|wanting|about) (?:to )?(?:just |literally |really |kind of |honestly )*(?:die|dying|be dead|not exist|disappear(?! (?:from|into))|vanish forever|stop existing|never wake up|not wake up|not be alive|end it(?: all)?(?! (?:by|on|at|early|there|here|nicely|politely|quickly|after|soon)\b| with (?:an? |the |my |some )?(?:thank\w*|questions?|note|smile|joke|closing|final|last|good))|be gone forever|not be here anymore)", r"(?:wish|if) i (?:was|were|am|could be|would be) (?:just )?(?:dead|never born|not alive|gone forever|not here anymore)", r"wish i (?:had never been|was never|were never) born", r"(?:rather|better) (?:be|off) dead",
    r"(?:do|did) not (?:really |even |just )*(?:want|deserve|wish|feel like|care) (?:to )?(?:live|living|be alive|being alive|exist|existing|wake up|keep living|continue living|go on living)(?: (?:anymore|any more|any longer|like this|tomorrow|again|in this world)|$| ,| (?:and|but|because|if))", r"(?:do|did) not want to (?:be here|be around|go on|keep going|be in this world)(?: (?:anymore|any more|any longer)| on this earth)", r"(?:no|not any|lost(?: all)?(?: my)?|any|not a|the) (?:reason|point|purpose|will|desire|motivation)(?: \w+){0,2} (?:to|in|of|for) (?:even |keep |keep on |go on |continue )?(?:live|living|going on|being alive|be alive|be here|existing|exist|life)(?! (?:here|in|with|with|on))", r"life (?:is not|does not feel|is no longer|isnt) worth", r"not worth living", r"what is the point (?:of|in) (?:living|life|being alive|going on|existing|being here)", r"(?:hopeless|worthless) (?:and|,) (?:i )?(?:want|do not)",
    r"(?:better off|happier|easier|better) (?:dead|without me|if i (?:was|were) (?:dead|gone|not here|not around|never born)|if i did not exist|if i was not)", r"(?:no ?body|no one)(?: \w+)? (?:would|will) (?:even |really )?(?:miss|notice|care)(?: (?:if|when))? ?(?:i|me)(?: (?:die\w*|was gone|were gone|disappear\w*|am gone|was not here|left|were not here|was dead)|$| ,)", r"(?:end|ending) (?:my|my own|this) life", r"(?:end|ending) it all", r"(?:want|need) (?:it|everything|this|it all|the pain)(?: all)? to (?:end|be over|just end)(?: already)?", r"tak(?:e|ing) my (?:own )?life",
    r"(?:took|take|taking|swallow\w*|ate) (?:(?:a|the|all|too|my|of|like|some|these|those|way) ){0,3}(?:whole|bunch|bottle|lot|many|handful|entire|all|much|ton|fistful)(?: (?:of|the|my|bottle|those|these|sleeping)){0,4} (?:pills|meds|tylenol|medication|advil|xanax|painkillers|tablets)", r"i (?:\w+ )?(?:overdosed|od'd|am overdosing|want to overdose)", r"(?:been|started|keep|am|was|stop|back to) (?:\w+ )?cutting(?: (?:again|my (?:wrists?|arms?|legs?|skin|thighs?)|$|,))", r"(?:cut|slit|slash)(?:ting)? my (?:wrists?|arms?|legs?|skin|thighs?|throat)", r"can not (?:do this|take it|take this|go on|keep going|live like this|live|handle (?:this|it|life)|keep doing this|cope)(?: \w+)? ?(?:anymore|any more|any longer|much longer)", r"can not go on(?! (?:(?:mon|tue|wed|thu|fri|sat|sun)\w*|today|tonight|tomorrow|that|the|an?|my|to|zoom|campus|linkedin|stage|air|trips?|any (?:trips?|dates?)|\d\w*)\b)", r"can not keep (?:living|going on|existing)", r"(?:there is|see|is|feel like there is) no way out", r"(?:what if|if only|maybe if|wish) i (?:just )?(?:was|were) (?:not|no longer) (?:here|around|alive)(?: (?:anymore|any more)|$| ,)", r"(?:do|can) not (?:see|have|imagine|picture) (?:a|any|my|much of a) (?:future|way out|way forward)(?: for (?:me|myself)|$| ,)", r"(?:giv\w+|gave) up on (?:life|living)", r"(?:tired|sick|done) (?:of|with) (?:living|being alive|existing|life(?:$| ,))", r"(?:never|not) (?:want(?: to)? )?(?:wake|waking) up(?: (?:tomorrow|again|anymore)|$| ,)", r"(?:hate|hating) (?:myself|being alive|my life so much)", r"will not be (?:here|around|alive) (?:much longer|anymore|any more)", r"(?:goodbye|bye) (?:forever|cruel world)", r"jump(?:ing)? off (?:a|the|of) (?:\w+ )?(?:bridge|roof|building|garage)", r"(?:crash|drive) my car into", r"(?:thoughts|thinking|urge|urges) (?:of|about|to) (?:hurt\w*|harm\w*|death|dying|kill\w*|ending)(?: (?:myself|it|me))?(?! (?:penalty|of|and dying|on))", r"(?:do|did) not feel safe(?: (?:with|by|at home|around|alone|here|anymore)|$| ,)", r"threaten\w* to (?:kill|hurt|beat|shoot)", r"(?:beat|stab|choke|strangle) (?:him|her|them) to death", r"i am (?:not safe|unsafe|in danger|a danger to)", r"feel(?:ing)? (?:unsafe|suicidal)", r"starving myself|making myself throw up",
    rf"{_WILL} (?:\w+ )?(?:kill|murder|shoot|stab|hurt|strangle|attack|poison|choke|harm|beat|beat up|punch|smash|jump|beat the \w+ out of) (?:up )?{_PEOPLE}(?! (?:an?|some|feelings|chances|down the|over|the|out|to it|in the|with kindness|at|up with))", r"shoot(?:ing)? up (?:the|my|a|this|our) (?:\w+ )?(?:school|dorm|campus|class\w*|building|place|office|party|library|university)", r"(?:bring\w*|have|has|got|buy\w*|get\w*) a (?:gun|knife|bomb|weapon) (?:to|on|in|and|with|at) (?:school|campus|class|my|the|i|me|him|he|she)", r"(?:blow|burn) (?:up |down )?(?:the|this|my) (?:school|campus|dorm|building|house|place)(?: up| down)?", r"(?:bomb|gun) (?:threat|on campus)",
    r"(?:boyfriend|girlfriend|ex|husband|wife|dad|father|mom|mother|stepdad|stepmom|partner|roommate|uncle|brother|professor|boss|coach|he|she|they|someone|guy|man|bf|gf)(?: \w+)? (?:hits|beats|hit|chokes|choked|beat|raped|rapes|assaulted|abuses|abused|molested|touches|touched|stalks|is stalking|threatened|threatens|hurts|strangled|slapped|punched|is hurting|is abusing) me(?! (?:up|with|that|back|in|at|to (?:the|it|a)|on|as|how|like|about|because|when i (?:heard|realized)))", r"(?:got|was|been|being|am being|getting) (?:raped|assaulted|molested|abused|stalked|beaten|sexually)", r"(?:scared|afraid|terrified|not safe) (?:to go|to be|of going|at) (?:home|him|her|of my)", r"(?:not|never) safe at home", r"(?:afraid|scared|fear) for my (?:life|safety)", r"kill yourself",
)  # fmt: skip
_CARE = r"(?:prevention|preventing|prevent|hotline|helpline|lifeline|line|counsel\w*|crisis|awareness|research\w*|patients?|clients?|risk|rates?|attempts? (?:in|among)|stud(?:y|ies)|squad|intervention|assessments?|door|note|thoughts in|survivors?|loss|watch|victims|screening|training|program|people|teens|kids|students|youth|veterans|ideation|adolescents|behaviou?rs?|in teens|stuff|as a topic)"
_WORKS = r"(?:work\w*|help\w*|treat\w*|counsel\w*|support\w*|deal\w*|stud\w+|research\w*|prevent\w*|stop|stopping|about|teach\w*|talk\w*|volunteer\w*|save|saving|reduce|class on|podcast\w*|documentar\w+|paper on|who|handle\w*|with)"
HARMLESS = (
    rf"suicid\w*(?: and \w+)?(?: \w+)? {_CARE}", rf"self ?harm\w* {_CARE}", r"(?:people|kids|teens|patients|clients|students|those|youth|adolescents|veterans|someone|folks|adults|girls|boys|women|men|children)(?: \w+)? (?:who|that|with|at|at risk|struggling|dealing)(?: \w+){0,5} (?:suicid\w*|self ?harm\w*|(?:kill|hurt|harm|cut|cutting|hurting|killing|harming) (?:themselves|themself|himself|herself)|dying|want to die)", rf"{_WORKS}(?: \w+){{0,3}} suicid\w+ {_CARE}",
    rf"(?:job|career|work|degree|class|paper|course|book|movie|show|podcast|office|nonprofit|org|she|he|they|field)(?: \w+){{0,4}} {_WORKS}(?: \w+){{0,3}} (?:suicid\w*|self ?harm\w*)", r"(?:anti|teen|youth|veteran|physician assisted|assisted|farmer) suicid\w*", r"(?:depression|mental health|addiction|grief|trauma|anxiety) (?:and|or) suicid\w*", r"suicid\w* (?:and|or) (?:depression|mental health|addiction|grief)", r"(?:prevent|preventing|stop|reduce|study|studying|researching|treat|treating) (?:\w+ )?suicid\w*", r"suicides? on (?:the show|tv)", r"risk of suicid\w*",
    r"(?:is|are|was|has been|been)(?: \w+)? killing me(?! softly)", r"kill(?:ing)? (?:it|time|two|the (?:vibe|mood|interview))", r"(?:would|could|d) (?:literally |honestly )?kill (?:for|to)(?! (?:hurt|him|her))", r"dying (?:to|for|of (?:curiosity|laughter|boredom|embarrassment)|laughing|inside|rn|on me|on you|lol)", r"(?:die|died|dies|dead|dying) (?:of|from|laughing|inside|lol) ?(?:embarrassment|laughter|cringe|boredom|laughing|cuteness|hunger|happiness|shame|curiosity|awkwardness)?", r"rather die than", r"to die for", r"death of me", r"shoot (?:her|him|them|you|someone|somebody|my \w+)(?: back)? (?:an?|some|the|over) (?:quick |short )?(?:emails?|texts?|messages?|note|line|dm|questions?)", r"(?:hurt|injured) (?:myself|my self) (?:at|in (?!the (?:past|bath))|while|playing|lifting|running|doing|during|skiing|working|trying|sparring|practicing)", r"(?:cut|burned) (?:myself|my self) (?:while|cooking|shaving|chopping|on (?:a|the|some|my))", r"kill myself (?:laughing|lol jk|studying)", r"beat (?:her|him|them|you|my \w+) (?:to (?!death)|at|in|by)", r"hit me (?:up|with|that|back)", r"(?:hurt|hurting) (?:people|someone|somebody|anyone|their|her|his|my \w+)(?:s)? (?:feelings|chances)",
    r"(?:do|did|would|will|could) (?:not|never)(?: \w+)? (?:want to |mean to |try to |plan to |ever )?(?:hurt|kill|harm) (?:any ?one|any ?body|people|him|her|them|a fly|my \w+|someone|somebody)", r"(?:stop|keep|prevent|protect|help|save)(?: \w+)? (?:people|kids|someone|workers|others|patients|them) (?:from )?(?:\w+ )?(?:hurt\w*|kill\w*|dying|harm\w*|suicid\w*|themselves)(?: themselves)?", r"(?:thinking|thoughts|class|took a class|book|paper|learn\w*|read\w*|conversations?|talk\w*) (?:on|about|of) (?:death and dying|death penalty|dying and death|the death)", r"do not (?:want|wanna) to (?:live|be here|be around|go on) (?:in|with|at|far|near|on|here|abroad|there|off|alone|like my|when|all day|for)(?! (?:this (?:world|life)|anymore))", r"(?:cut|cutting) (?:myself|me) (?:off|some slack|out|short)", r"kill (?:my|his|her) (?:gpa|vibe|mood|dreams?|chances|motivation)",
)  # fmt: skip

POLITE = (
    r"please|pls|plz|ok|okay|so|um|uh|ugh|hey|hi|wait|sorry|oh|actually|just|now|then|lol|hm+|well|and|but|also|maybe|"
    r"real quick|quick|though|tho|again|instead|right now|hold on|yeah|coach"
)
ENTRIES = {
    **{each: each for each in ("goal", "contact", "questions", "prep", "preparation", "thank-you", "reflection", "email")},
    "thank you note": "thank-you", "goals": "goal", "contacts": "contact", "question": "questions",
    "question list": "questions", "prepping": "prep", "the goal": "goal", "reflections": "reflection", "draft": "email",
    "my list": "my list", "list of people": "list of people", "someone else": "someone else", "major": "major",
    **{each: each for each in ("checklist", "sheet", "take-away sheet", "calendar file")}, "take away sheet": "take-away sheet",
}  # fmt: skip
_CAN = r"(?:(?:can|could|may|should|would) (?:i|we|you) |i (?:want|need|would like|have|got) to |i'd like to |i wanna |wanna |let me |let's |lets |i'm going to |im gonna |how (?:do|can) i |need to |want to |is it possible to |help me )?"
SWITCH = rf"^{_CAN}(?:switch|change over|go over|jump over|swap|flip)(?: back| over)? to (?!spanish|english|espa)(?P<who>.{{1,60}})$"
CHANGE = (
    rf"^{_CAN}(?:to )?(?:(?:change|edit|reschedule)(?: up)?(?: (?:my|the|her|his|their|our|that|this))?|(?:fix|correct|update|adjust|modify|redo|move) (?:my|the|her|his|their|our)) "
    r"(?P<what>(?!what i|that$|it$|this$|everything|the whole|majors?\b|careers?\b|my mind|last|previous|answer|(?:my |the )?(?:last|previous)|\d|#|number|question \d|first|second|third|\w+ question|language|the world|lives|on\b|forward|ahead|up\b|in\b|to\b).{2,60})$"
)
GO = rf"^{_CAN}(?:go (?:back )?to|take me (?:back )?to|bring me (?:back )?to|show(?: me)?|open|back to|continue with|return to|jump to|skip to|let's do|work on|do)(?: the| my| our)? (?P<what>.{{2,40}})$"

_OPENING = r"^(?:(?:ok(?:ay)?|oh|hey|so|um|wait|actually|no|sorry|hmm|well|yes|yeah|and|but|also|lol) )*"
GOAL_NOW = (
    rf"{_OPENING}(?:(?:i )?(?:changed|am changing|'m changing|im changing) my mind (?:and |so |to |about my goal )*)?(?:actually )?"
    r"(?:my (?:new |real )?goal is (?:now |actually |really |more )*(?:to (?:be(?:come)? |work (?:as|in) |learn about )?|being |becoming )?|"
    r"(?:(?<=actually )|(?<=wait )|(?<=my mind )|(?<=no ))i (?:now |think i |actually |really |would |'d )*(?:want to|wanna|rather|would rather|'d rather|'d like to|like to)(?: (?:be(?:come)?|go into|work (?:as|in)|study|try|do))? )"
    r"(?:an? )?(?P<to>.{2,80}?)(?: instead| now)?$"
)
_IT = r"(?:it|that|this|the (?:meeting|call|date|talk|interview|time|appointment|day|chat|zoom)|our (?:meeting|call|talk|chat|interview))"
DATE_NOW = (
    rf"{_OPENING}(?:(?:(?:can|could|should) (?:we|you|i) |let's |lets |please |(?:i|we|she|he|they) (?:need|needs|have|has|had|want|wants|wanted) to |i'd like to |we |she |he |they )?"
    rf"(?:make|moved?|changed?|push(?:ed)?|switch(?:ed)?|bump(?:ed)?|reschedul(?:e|ed)|set|do) {_IT}(?: back| up)?(?: (?:to|for|on))? |"
    rf"{_IT}(?:'s| is| got| was| has been| has)? (?:now |been |got )*(?:moved|rescheduled|changed|pushed|switched)(?: back| up)? (?:to|for) |"
    r"(?:she|he|they|we) (?:moved|rescheduled|changed|pushed|switched) (?:it )?(?:back )?(?:to|for) |reschedule (?:to|for) )(?P<to>.{2,60}?)(?: instead| please)?$"
)
RESPELLED = r"\b(?:(?:her|his|their|the|last|first) name(?:'s| is)|its|it(?:'s| is)) (?:actually |really )?(?:spelled|spelt|written) (?:like |as |with (?!an?\b|one\b|two\b))?(?P<to>[\w'. -]{2,60})$"

SPEECH = Speech(
    SPELT,
    UNCLEAR,
    TRIGGERS,
    REAL,
    AROUND,
    SOFT,
    REPORTED,
    WISHES,
    ANSWERS,
    ALARMS,
    HARMLESS,
    POLITE,
    ENTRIES,
    SWITCH,
    CHANGE,
    GO,
    {},
    GOAL_NOW,
    DATE_NOW,
    RESPELLED,
)
