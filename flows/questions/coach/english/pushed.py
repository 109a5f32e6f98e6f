"""From English questions that push an answer, and from statements, to plain ones."""

from __future__ import annotations

from flows.questions.coach.english.yesno import NEED
from flows.questions.coach.tables import Table

PUSHED: Table = (
    (r"don't you (?:ever |just )?(?:get|feel) \w+ (?:of |from |by |with )?(.+)", "How do you feel about {1:calm}?"),
    (r"don't you wish (?:that )?you(?: had|'d) (\w+).*", "How do you feel now about what you {1}?"),
    (r"(?:is|was)(?:n't)? it (?:\w+ )?\w+ when (.+)", "What do you do when {1:calm}?"),
    (r"would(?:n't)? you rather be (\w+ing .+)", "How would you feel about {1}?"),
    (r"would(?:n't)? you rather (.+)", "How would you feel about {1:ing}?"),
    (r"don't (most|many|some|people|the|all|students) (.+)", "What are your thoughts on whether {1} {2:calm}?"),
    (r"do(?:es|id)?n't you (?:just )?(like|love|hate|enjoy|dislike) (.+)", "How do you feel about {2:calm}?"),
    (r"(?:do|would|did)(?:n't)? you (?:think|feel|agree|say|believe)(?: that| like)? (.+)", "What are your thoughts on whether {1:calm}?"),
    (r"are(?:n't)? you (?:scared|worried|afraid|tired|sick|nervous|bored|embarrassed|annoyed|ashamed)(?: of| about| that| by) ((?:\w+ing|your|the|all|a|an|being|how|what)\b.*)", "How do you feel about {1:calm}?"),
    (r"are(?:n't)? you (?:scared|worried|afraid|tired|sick|nervous|bored|embarrassed|annoyed|ashamed)(?: that)? (.+)", "How do you feel about the idea that {1:calm}?"),
    (r"(?:is|was)(?:n't)? it (?:\w+ )?\w+ to (.+)", "What is it like to {1:calm}?"),
    (r"(?:is|was)(?:n't)? it (?:\w+ )?\w+ (\w+ing .+)", "What is it like {1:calm}?"),
    (r"would(?:n't)? (?:it|that) be (?:\w+ )?\w+ (to .+|if .+)", "What would it be like {1:calm}?"),
    (r"should(?:n't)? (\w+|\w+ (?!just|all|really)\w+) (?:just |all |really )(\w+ .+)", "How do you think {1} should decide whether to {2:calm}?"),
    (r"do(?:es)?n't (.+?) (?:ruin|hurt|destroy|wreck|kill|mess up|affect|get in the way of) (.+)", "How does {1:calm} affect {2:calm}?"),
    (rf"((?:is|are|was|were))n't (.+?) (?:\w+ly |so |just )*{NEED}(.*)", "What difference {1:do} {2} make{3:goal}?"),
    (r"(is|are|was|were)n't ((?!it |this |that |you )[\w' -]{2,40}?) (?:so |just |really |kind of |a bit |super |very |pretty |too )*([\w-]+)$", "What are your thoughts on whether {2} {1:small} {3}?"),
    (r"(?:is|was)(?:n't)? it (?:true|a fact|the case)(?: that)? (.+)", "What are your thoughts on whether {1:calm}?"),
    (r"(?:is|are|was|were)n't (it|this|that) (?:\w+ly |so |just |kind of |a bit )*(\w+)$", "What, if anything, makes {1} {2}?"),
    (r"why would (?:any(?:one|body)|people|some(?:one|body)|a person) (?:ever |even |want to |choose to |go )*(.+)", "What draws people to {1:calm}?"),
    (r"who would (?:ever |even )*want to (.+)", "What draws people to {1:calm}?"),
    (r"why (?:is|are) (.+?) so (?:\w+) at (.+)", "How do you see {1:calm} when it comes to {2:calm}?"),
    (r"(?:why|how come) (?:is|are) (.+?) (?:so|such|the best|the worst)\b.*", "How do you see {1:calm}?"),
    (r"what makes (.+?) so much (?:better|worse) than (.+)", "How does {1:calm} compare with {2:calm}?"),
    (r"how do you (?:put up with|stand) (.+)", "How do you deal with {1:calm}?"),
    (r"how (?:do|can|could) you (?:\w+ )?(?:put up with|stand) (.+)", "How do you handle {1:calm}?"),
)  # fmt: skip

# A statement to be agreed with, after its tag is off.
STATED: Table = (
    (r"you(?:'d| would) rather be (.+)", "How would you feel about being {1}?"),
    (r"you must (?:make|earn) .{0,20}\b(?:money|bank|cash)\b.*", "What kind of money do people in this field tend to make?"),
    (r"(?:you|u) (?:must |probably |surely |obviously |clearly |really |definitely )*(?:get|are|feel|be) (?:so )?(?:tired|sick|bored|annoyed|scared) (?:of|by|with) (.+)", "How do you feel about {1}?"),
    (r"((?:you guys|you all|they|people|we) (?:are|were) .+)", "What are your thoughts on whether {1}?"),
    (r"you(?:'d| would) (?:agree|say)(?: that)? (.+)", "What are your thoughts on whether {1}?"),
    (r"(?:you|u) (?:must |obviously |clearly |really |probably |definitely |surely )*(love|like|enjoy|hate) (.+)", "What do you {1} about {2}?"),
    (r"(?:you|u) (?:don't|do not|didn't) (?:really )?(?:regret|mind) (.+)", "How do you feel about {1:low}?"),
    (r"(?:you|u) (?:don't|do not) (.+)", "How do you feel about not {1:ing}?"),
    (r"you wish (?:that )?you(?: had|'d) (.+?)(?: something| somewhere| anything)?(?: else| different)?$", "How do you feel now about what you {1}?"),
    (r"(?:it|this|that) (?:must|has to|'s got to) be (?:\w+ )?\w+ to (.+)", "What is it like to {1}?"),
    (r"(?:it|this|that) (?:must|has to|'s got to) be (?:so |really |super |pretty )*(\w+)( .+)?", "What makes it {1}{2}?"),
    (r"you must (?:be|get|feel) (?:so |really |super |pretty |tired |sick )*(?:of |about )(.+)", "How do you feel about {1:low}?"),
    (r"you must (.+)", "What is it like to {1}?"),
    (r"(?:it's|it is|that's) (?:so |really |super |pretty |very )*(\w+)(?: to (.+))?$", "What makes it {1}?"),
    (r"(?:you're|you are) (?:so |really |super |pretty |very )*(.+)", "What is it like to be {1}?"),
    (r"(.+?) (?:is|are|was|were|gets|makes up for|ruins) (?:.+)", "How do you feel about {1:low}?"),
    (r"(?:you|u) (?:just |also |actually |only |probably |basically )*(have|work|do|use|get|sit|teach|travel|drive|live|deal|manage|need|know|see|write|spend|go|wear|make)\b(.*)", "What is it like to {1}{2}?"),
    (r"(?:you|u) (?:just |also |actually |only )?(\w+ed|went|got|had|did|made|took|started|left|came|became|chose|knew|met|ran|taught|wrote|grew|moved|quit)\b(.*)", "How did you {1:base}{2}?"),
    (r"(?!(?:is|are|was|were|do|does|did|have|has|had|can|could|will|would|should|wo)(?:n't)? )(.{8,})", "What are your thoughts on whether {1:low}?"),
)  # fmt: skip

# A statement turned into the question it asks: "you started out there" into "did you start out there".
ASKING: Table = (
    (r"(you|it|there|i|they|we|this|that|[\w' -]{2,40}?) (is|are|was|were|can|could|will|would|should) (.+)", "{2} {1} {3}"),
    (r"(you|it|there|i|they|we|this|that)('s|'re) (.+)", "{2:full} {1} {3}"),
    (r"(you|they|we) (?:already |also |just )?(\w+ed|went|got|had|did|made|took|left|came|became|chose|knew|met|ran|taught|wrote|grew|quit|found|thought)\b(.*)", "did {1} {2:base}{3}"),
    (r"(you|they|we|i|people) (.+)", "do {1} {2}"),
)  # fmt: skip
