"""From English yes-or-no questions to what, how and why."""

# ruff: noqa: E501 - a pattern that is cut apart is harder to read

from __future__ import annotations

from flows.questions.coach.tables import Table

_YOU = r"(?:you guys|you all|you|ya)"
_N = r"((?:[\w'-]+ ){0,3}?[\w'-]+)"  # a noun with what describes it
NEED = r"(?:necessary|recommended|expected|required|needed|important|essential|mandatory|helpful|useful|critical|crucial|vital|key)"

POLITE: Table = (
    (r"((?:can|could|would|will) you) (?:please |maybe |just )?(?:tell|share with|remind) me (?:how (?:many|much)|what) (?:of )?(.+)", "{1} tell me about the {2}?"),
    (r".*?\b(?:tell|telling) me (?:about )?when (.+)", "What was it like when {1}?"),
    (r".*?\b(?:tell|telling) me (?:about )?where (.+)", "What is it like where {1}?"),
    (r".*?\b(?:tell|telling) me (?:about )?(?:who|which .+? you|how (?:long|old|often|far|hard|big) .+? you|if|whether) (.+)", "What can you tell me about whether {1}?"),
)  # fmt: skip

MOOD = r"(?:bored|tired|stressed|stressed out|nervous|lonely|frustrated|overwhelmed|scared|burned out|burnt out|sick|sad|angry|anxious|excited|homesick|worried|emotional|attached|discouraged|annoyed|mad|upset|exhausted|recognized|appreciated)"

# "Is" and "are": what is there, what is worth it, what somebody is.
BEING: Table = (
    (r"(?:is|are) there (?:any |an? |one |certain |particular |specific )*" + _N + r" (?:that )?i should (.+)", "How should I decide which {1} to {2}?"),
    (r"(is|was) there (?:a|any) difference (.+)", "What {1} the difference {2}?"),
    (r"(?:is|are) there (?:any |many |a lot of |lots of )?(women|men|minorities|immigrants|parents|older people|young people|students)\b(.*)", "What is it like for {1}{2}?"),
    (r"(?:was|were) there (?:any |many |a lot of |lots of )?(women|men|minorities|immigrants|parents|older people|young people|students)\b(.*)", "What was it like for {1}{2}?"),
    (r"(?:is|are|was|were) there (?:any |an? |one |certain |particular |specific )*" + _N + r" (?:that )?(you|i|we|they|people|students) (are|were|can|should|could|would|must) (.+)", "What {1} {3} {2} {4}?"),
    (r"(?:was|were) (.+?) (worth .+|worthwhile)", "In what ways was {1} {2}?"),
    (r"(?:is|are|was|were) there any(?:thing|one)?(?: else)? (?:that )?(you|people|students|i|we) (would|should|can|could|might|do n't|don't|didn't|wouldn't) (.+)", "What {2} {1} {3}?"),
    (r"(?:is|are|was|were) there anything(?: else)? (?:that )?you'd (.+)", "What would you {1}?"),
    (r"(?:is|are) there anything(?: else)? (?:that )?(you|people|students) (wish|like|love|miss|regret|hate|want|look|do|think)\b(.*)", "What do {1} {2}{3}?"),
    (r"(?:is|was) there anything(?: else)? about (.+?) that (surprised|bothers|bothered|worries|worried|excites|frustrates)(.*)", "What about {1} {2}{3}?"),
    (r"(?:is|are|was|were) there (?:any |a |some |certain |specific |other |additional |particular )*" + _N + r" (?:that |which )?you(?: would|'d) recommend(.*)", "What {1} would you recommend{2}?"),
    (r"(?:is|was) there (?:a|an|any|one)(?: particular| specific| certain| single)* (moment|time|class|person|book|experience|project|event|course|teacher|mentor) (?:that|who|when) (.+)", "What {1} {2}?"),
    (r"(?:is|was) there (?:a lot of|much|any|lots of) (.+?) (involved|required|needed|expected)(.*)", "What kind of {1} is {2}{3}?"),
    (r"is there (?:enough |any |much |a lot of |lots of )?(room|time|demand|pressure|competition|support|work|need|money|freedom)\b(.*)", "What kind of {1} is there{2}?"),
    (r"(is|was) there (?:a|an|any) (.+?)( (?:at|in|on|where|for) .+)?$", "What {1} the {2} like{3}?"),
    (r"(is|was) there (?!an? )(?:any |a lot of |lots of |enough |good |much )?(.+)", "What kind of {2} {1} there?"),
    (r"(are|were) there (?:any |many |a lot of |lots of |enough |good )?(.+)", "What {2} {1} there?"),
    (r"have there been (?:any |many )?(.+)", "Could you tell me about {1}?"),
    (r"(?:is|was) (?:it|this) (?:really |even |actually )?worth (?:it to )?(.+)", "How would you decide whether it is worth {1}?"),
    (r"(?:is|are|was|were) (.+?) (?:really |even |actually |still )?(worth .+|worthwhile|overrated|a waste of .+)", "How would you decide whether {1} is {2}?"),
    (rf"is it (?:really |even |actually |still )?{NEED} to (.+)", "What difference does it make to {1}?"),
    (r"(is|are|was|were) (.+?) what you (?:\w+ly )?((?:expected|imagined|thought|wanted|hoped|pictured|planned)\b.*)", "How {1:do} {2} compare with what you {3}?"),
    (rf"(is|are|was|were) (.+?) (?:really |even |actually |still |absolutely )?{NEED}(.*)", "What difference {1:do} {2} make{3:goal}?"),
    (r"is it (?:really |even |actually |still )?(?:possible|realistic|doable|feasible) (?:for \w+ )?to (.+)", "What does it take to {1}?"),
    (r"is it (?:really |even |actually |still )?(?:true|a fact)(?: that)? (.+)", "What are your thoughts on whether {1}?"),
    (r"is it (?:really |even |actually |still |pretty )?(?:common|normal|usual|typical|expected) (?:for \w+ )?to (.+)", "What is it like to {1}?"),
    (r"is it (?:really |even |actually |still )?(?:a )?(?:better|good idea|bad idea|smart|wise|ok|okay|too late|late) (?:for me )?to (.+)", "How would you decide whether to {1}?"),
    (r"(?:is|are) (.+?) (?:more |mostly |mainly |really )+(?:about |a matter of |like )?(.+?) or (?:more )?(?:about )?(.+)", "How do {2} and {3} come together in {1}?"),
    (r"(?:am|was) i (?:too )?(?!allowed|supposed|going|able|required|expected)(\w+) to (.+)", "What should I weigh before I {2}?"),
    (r"were you (?:a |an )(?:really |very )?(?:good|bad|great|strong|serious|lazy) (\w+)(.*)", "What kind of {1} were you{2}?"),
    (rf"(?:are|were) {_YOU} (?:allowed|able|expected|required|supposed|free) to (.+)", "What is it like to {1}?"),
    (r"are (your [\w ]{2,40}?|the [\w ]{2,40}?) (?:more )?[\w-]+ or (?:more )?[\w-]+$", "How would you describe {1}?"),
    (r"is (your [\w ]{2,40}?|the [\w ]{2,40}?) more (?:like|of|about) .+", "How would you describe {1}?"),
    (r"is (your [\w ]{2,40}?|the [\w ]{2,40}?) (?:more )?[\w-]+ or (?:more )?[\w-]+$", "How would you describe {1}?"),
    (r"(?:is|are) (your [\w ]{2,40}?|the [\w ]{2,60}?) (?:really |pretty |any |very )?(?:good|bad|decent|great|okay|ok|nice)( (?:right now|now|these days|there|at .+|in .+|where .+))?$", "How would you describe {1}{2}?"),
    (r"are you (?:ever |still |really )?(?:going|planning|hoping) to (.+)", "What would make you {1}?"),
    (r"are you working on (?:any|some)thing (?:that's |that is )?(\w+)(.*)", "What are you working on that is {1}{2}?"),
)  # fmt: skip

YES_NO: Table = (
    (r"(?:would|could|can|will) you .*\b(resume|résumé|cv|cover letter|portfolio)\b.*", "What stands out to you in a {1}?"),
    (r"any (advice|tips|suggestions|recommendations|pointers) (.+)", "What {1} do you have {2}?"),
    (r"any (\w+)", "What {1} do you have, if any?"),
    (r"(?:has|did) any(?:one|body) (?:ever )?(.+)", "Could you tell me about a time someone {1}?"),
    # asked as an opinion
    (r"do you (?:honestly |really |personally )?(?:think|feel|believe)(?: that| like)? i should (.+)", "How should I decide whether to {1}?"),
    (r"do you (?:think|believe|feel)(?: that| like)? (.+?) (was|were) worth (.+)", "In what ways {2} {1} worth {3}?"),
    (r"do you (?:think|believe|feel)(?: that| like)? (.+?) (is|are) worth (.+)", "How would you decide whether {1} {2} worth {3}?"),
    (r"do you (feel (?:like|as if) .+)", "What makes you {1}?"),
    (r"do you (?:\w+ly )?(?:think|believe|feel)(?: that)? (it|this|that|[\w' -]{2,40}?) (is|are|was|were) (?:\w+ly )?(\w+)$", "What are your thoughts on whether {1} {2} {3}?"),
    (r"do you (?:\w+ly )?(?:think|believe|feel)(?: that)? ((?:i|you|he|she|it|we|they|there|this|that|people|my|your|the|a|an|\w+s|\w+)(?:'\w+)? .{4,})", "What are your thoughts on whether {1}?"),
    (r"(?:do|would) you (?:agree|say)(?: that)? (.{8,})", "What are your thoughts on whether {1}?"),
    # like, have, want
    (r"do you (?:actually |really |still |even )?(like|love|enjoy|hate|dislike) to (.+)", "What do you {1} about getting to {2:plain}?"),
    (r"(do|did|does) (you|your [\w ]{2,20}|people|they|students|employees|he|she) (?:actually |really |still |even |both )?(like|love|enjoy|hate|dislike|miss|appreciate) (.+)", "What {1} {2} {3} about {4:plain}?"),
    (rf"do {_YOU} regret (.+)", "What, if anything, do you regret about {1}?"),
    (r"(do|did) you have (?:any|some) " + _N + r" (for .+|on .+|about .+|to .+|that .+|with .+|in .+|when .+|as .+|you .+|from .+|at .+)", "What {2} {1} you have {3}?"),
    (r"(do|did) you have (?:any|some) (.+)", "What {2} {1} you have?"),
    (r"have you got any " + _N + r" ((?:for|on|about|to) .+)", "What {1} do you have {2}?"),
    (rf"(do|did) {_YOU} have (?:a |an )?(?:good |great |healthy |decent |nice |close )((?:work[ -]life )?balance|relationship .+|boss|team|schedule|commute)", "What is your {2} like?"),
    (r"(do|did|does) you have ((?:a|an|enough|time) ?.+)", "What difference {1:does} having {2:plain} make for you?"),
    (rf"(?:do|did) {_YOU} (?:have|need) to (.+)", "What is it like to have to {1}?"),
    (r"(?:do|would|will) (?:i|we|people|students|someone|they) (?:really |actually |even )?(?:have|need) to (?:be )?(good|great|strong) (at|in) (.+)", "How does being {1} {2} {3} help?"),
    (r"(?:do|would|will|does) (?:i|we|people|students|someone|you|they|one) (?:really |actually |even )?(?:have|need) to (.+)", "What difference does {1:ing} make?"),
    (r"(?:do|would|will|does|did) (?:i|we|people|students|someone|you|they|one) (?:really |actually |even )?need (.+?)(?: first| too)?( (?:for|to|in|as|if) .+)?$", "What difference does {1} make{2}?"),
    (r"do you (?:ever |still )?(want|plan|hope|consider)\b(.*)", "What would make you {1}{2}?"),
    (r"do you (?:ever |still )?(wish|doubt|worry|wonder|think|question)\b(.*)", "What, if anything, makes you {1}{2}?"),
    (r"do you (?:see|picture|imagine) yourself (.+)", "What would keep you {1}?"),
    (rf"do you (?:ever |still |sometimes |often )?(?:feel|get) (?:so |really )?({MOOD})\b(.*)", "What, if anything, makes you {1}{2:plain}?"),
    (r"do you (?:ever |still |sometimes |often )?(feel|get) (?:so |really )?((?<=feel )(?!to |along|a |an |the |any|enough|your)\w+)( .+)?$", "What, if anything, makes you {1} {2}{3:plain}?"),
    (r"do you ever (.+)", "What is it like when you {1:plain}?"),
    (r"do you prefer (.+) or (.+)", "How would you compare {1} and {2}?"),
    (r"do you know how (people|students|they|you|we) (.+)", "How do {1} {2}?"),
    (r"do you (know|remember|recall) ((?:how|what|why|where|when|who|if|whether|which) .+)", "What do you {1} about {2}?"),
    (r"do you recommend (.+)", "What would make you recommend {1}?"),
    (rf"do {_YOU} (use|keep|stay|handle|manage|balance|decide|choose|plan|measure|track|find|make|learn|train|collaborate|communicate|prepare|set|spend|help|get along|get to|stay)\b(.*)", "How do you {1}{2:plain}?"),
    (rf"do {_YOU} (?:mostly |mainly |usually )?(\w+ .*\bor\b.+)", "How do you decide when to {1:plain}?"),
    (rf"do {_YOU} (.+)", "What is it like to {1:plain}?"),
    # past
    (r"did you (?:always|ever|originally|initially) (want|know|think|plan|dream|hope|consider|imagine|see)(.*)", "What made you {1}{2}?"),
    (r"did you (?:already )?know (?:anyone|anybody|many people|people|someone)\b(.*)", "How did you get to know people{1}?"),
    (r"did you know (.+)", "How did you know {1}?"),
    (r"did you (?:find|think) it (?:was )?(?:\w+ly |really |very )?(\w+) to (.+)", "What made it {1} to {2:plain}?"),
    (r"did you find (.+?) (\w+)$", "What did you find {2} about {1}?"),
    (r"did you (struggle|need help)(.*)", "What did you {1} with{2:plain}?"),
    (r"did you do (?:an? |any |some )?(.*\binternships?\b.*|co-?op.*)", "What did you learn from your {1:plain}?"),
    (r"did you (decide|find|learn|choose|become|get|start|deal|handle|manage|pay|prepare|come|overcome|cope|figure|feel|balance|make|end up|adjust|keep|stay|use|fit|hear)\b(.*)", "How did you {1}{2:plain}?"),
    (r"did it take (?:you )?(?:a while|long|a long time|a lot|forever|years|time)(?: for you)? to (.+)", "What helped you {1}?"),
    (r"did anything (.*?) ?surprise you(.*)", "What surprised you {1}{2}?"),
    (r"did you (.+)", "What led you to {1:plain}?"),
    (r"did (.+)", "How did {1:plain}?"),
    # it, they, the company
    (r"does (.+?) (?:ever )?get (\w+)( .+)?$", "What is it like when {1} gets {2}{3}?"),
    (r"(does|do) (.+?) (require|involve|include|need|take) (.+)", "In what ways {1} {2} {3} {4:plain}?"),
    (r"(?:does|do) (.+?) pay (?:well|a lot|good|much|decently)", "How does pay tend to grow over time?"),
    (r"(does|do) (.+?) have (?:any |a lot of |many |enough |good |much )(.+)", "What {3} {1} {2} have?"),
    (r"does it (?:really |even |actually )?matter (.+)", "What difference does it make {1}?"),
    (r"(does|do) (.+?) matter(.*)", "What difference {1} {2:plain} make{3}?"),
    (r"does (.+?) pay for (.+)", "How does {1} help people pay for {2}?"),
    (r"do (most |many |some )(.+)", "What are your thoughts on whether {1}{2}?"),
    (r"(do|does) (.+)", "How {1} {2:plain}, if at all?"),
    # asked of experience
    (r"have you (?:ever |always |often |also )?(?:thought|think) (about|of) (.+)", "What has made you think {1} {2}?"),
    (r"have you (?:ever |always |often |also )?considered (.+)", "What has made you consider {1}?"),
    (r"have you (?:ever )?(?:regretted|had (?:any )?regrets about) (.+)", "What, if anything, have you regretted about {1}?"),
    (r"have you (?:ever |already )?(noticed|seen) (?:more |any |a lot of |many |much |fewer |less )?(.+)", "What have you {1} when it comes to {2}?"),
    (r"have you (?:ever |always |often |also |already )?been able to (.+)", "How have you been able to {1}?"),
    (r"have you (?:ever |always |often |also |already )?(\w+ .+|\w+)", "What was it like to {1:base}?"),
    (r"(has|have|had) (.+)", "How {1} {2:plain}?"),
    # would, could, should, will
    (r"(?:would|could|can|do) you (?:recommend|suggest) any (.+?)( (?:to|for) .+)?$", "What {1} would you recommend{2}?"),
    (r"would you rather (.+) or (.+)", "How would you choose between {1} and {2}?"),
    (r"would you do (it|this|that|it all) (?:all )?(?:over )?again(.*)", "If you could do {1} again, what would you do differently?"),
    (r"would you (?:ever |still |personally )?(do|choose|pick) (.*\bagain\b.*)", "What would make you {1} {2}?"),
    (r"would you (?:ever |still |personally |say you |say )?(.+)", "What would make you {1}?"),
    (r"(?:would|will|could) i (?:still )?be able to (.+)", "What would it take to {1}?"),
    (r"would it be (better|worse|great|nice|easier|cool|good|fun|hard|difficult) (to .+|if .+)", "What would it be like {2}?"),
    (r"should (i|we|students|people|someone) (?:just |even |really )?(.+)", "How should {1} decide whether to {2}?"),
    (r"(?:can|could) (?:i|someone|people|students|you) (?:still |even |really |just )*((?:do|be|become|get|make|have|find|work|live) .+ (?:with|without|if|as) .+)", "What would it take to {1}?"),
    (r"(?:can|could) i (?:still |even |really |just )*(.+)", "What would it take to {1}?"),
    (r"(?:can|could) ((?:an? |any |most )?[\w ]{2,40}?) (do|work|be|become|make it|get|succeed|handle|enjoy|fit)\b(.*)", "What would it take for {1} to {2}{3}?"),
    (r"(?:can|could) you (?:guys )?(?:still |ever |really )?(.+)", "What is it like to {1:plain}?"),
    (r"(can|could|will|would|might|may|should) ((?-i:[A-Z]\w*)|ai|robots|computers|they|\w+s) (.+)", "What are your thoughts on whether {2} {1} {3}?"),
    (r"(can|could|will|would|might|may|should) (.+)", "How {1} {2:plain}?"),
)  # fmt: skip
