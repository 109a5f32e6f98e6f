"""The words by which an English question is known: who asks whom, for a story or for one fact."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


WH = _set("what who whom whose which when where why how")
BE = _set("is are was were am 's 're 'm")
DO = _set("do does did")
HAVE = _set("have has had")
MODAL = _set("can could would will should might may must shall")
AUX = BE | DO | HAVE | MODAL | _set("'ve 'd 'll")
FULL_AUX = AUX - _set("'s 're 'm 've 'd 'll am") | {"am"}
NOT = _set("n't not")
PRONOUN = _set("i you he she it we they there this that these those one")
DETERMINER = _set("my your his her its our their the a an any some most every each all many no another both")
SUBJECT = (
    PRONOUN
    | DETERMINER
    | _set(
        "people someone somebody anyone anybody everyone everybody students nurses teachers lawyers women men things "
        "something anything other others y'all"
    )
)
PREPOSITION = _set("in at on for to from by with about of during under through within into")
# What opens a clause: after one of these a verb before its subject asks.
LINK = _set("and but or so also then plus because cuz though although nor yet")
SKIPPED = LINK | _set(
    "well okay ok alright right yeah yes yep no oh ah hi hello hey hiya dear please just actually honestly "
    "basically like now sure great good cool awesome thanks maybe perhaps i'm sorry anyway anyways mean say guess "
    "generally overall personally lastly finally first second third next question questions q1 q2 mostly "
    "typically usually exactly mm-hmm uh-huh not absolutely see look listen ever again still really"
)
FRONT = _set(
    "in at on during when while as after before if since for from with without looking thinking given based "
    "throughout besides aside outside other over knowing coming being once back having until within among of "
    "considering compared now today"
)

# Wh-words.
STORY = _set("what why how")
QUANTITY = _set(
    "many much long often old far big large tall soon late early frequently recently fast quickly high low close "
    "likely few regularly deep heavy expensive"
)
# Nouns that ask for one fact: "what year", "which school", "what was your major".
NARROW = _set(
    "time year month day date week weekday age name title color colour size number percentage percent amount "
    "grade school university college company employer firm city state country town county place location address "
    "email phone department major minor degree gpa score brand model industry team league club position rank "
    "salary wage language software app program platform hospital agency office building floor shift semester "
    "quarter season height weight license certification certificate credential distance price cost rate ratio "
    "schools companies colleges universities cities states countries years days months languages hometown worth "
    "party birthday pet car nationality branch unit version ethnicity religion longest highest lowest average gym "
    "dog book movie sport instrument food medication store bank channel one hours"
)
ONE_OF_ROW = _set("first last previous current second")
FAVORITE = _set("favorite favourite fave")
WIDE = _set(
    "part parts thing things aspect aspects memory memories moment moments story stories way ways project projects"
)
STUDIED = _set("study major minor majoring minoring studied")
CALLED = _set("called named")
WHERE_STORY = _set("see turn heading headed head stand lead leads struggle fit draw")
BY_THE_WAY = _set(
    "about on of a little bit more to me us through exactly just so like maybe in into as for some regarding over "
    "first and then also"
)
WHO_STORY = _set("depend rely lean turn support help")
# Verbs whose subject is the wh-word: "what made you", "who inspired", "which class helped".
DOING = _set(
    "matter made makes make brought brings bring drew draws led leads got gets keeps kept keep motivates "
    "motivated inspired inspires drives drove surprised surprises surprise happens happened helps helped goes "
    "went comes came stands stood separates separated sets changed changes interests interested excites excited "
    "worries attracted attracts convinced pushed shaped shapes tends tend matters works worked sparked prompted "
    "triggered caused causes feels felt looks takes took gives gave stops stopped prepares prepared influenced "
    "influences distinguishes scares bothers frustrates frustrated challenges challenged trips turns turned stuck "
    "guided pulled qualifies struck strikes appeals appealed counts needs hired taught told started sold owns "
    "runs ran decides decided became becomes stuns fascinates fascinated shifted seems sounds fulfills energizes "
    "drains stresses lies contributes contributed kicked determines determined pays involves trains trained "
    "reports sticks stays wins won"
)

TYPICAL = _set("typical average normal usual regular ideal ordinary")
SPELLS = _set("week day month year shift semester night hour weekend season")
VERBS = _set(
    "be think love like use do go get have see say know make take find come want need help tell try work talk ask "
    "feel add keep start stop thinking wondering trying looking going great good fine nice sure"
)

# Openings that ask for a story politely.
TELL = _set(
    "tell telling share sharing describe describing explain explaining talk talking speak speaking discuss "
    "discussing elaborate elaborating expand expanding walk walking give giving show showing help helping say "
    "saying go going take taking run running paint painting summarize outline unpack clarify teach teaching "
    "recount fill break touch shed comment reflect"
)
HEARD = _set("ask hear know learn pick chat")
ALONG = {  # verbs that ask for a story only together with one of these soon after
    "give": _set(
        "example examples idea sense picture overview insight insights glimpse taste description rundown summary feel "
        "details thoughts perspective breakdown look history story feedback background advice tips"
    ),
    "help": _set("understand see picture figure"),
    "show": _set("how what"),
    "teach": _set("about how"),
    "go": _set("over into through"),
    "take": _set("through"),
    "run": _set("through"),
    "walk": _set("through"),
    "say": _set("more about bit something"),
    "talk": _set("about through me us to more little bit how what"),
    "speak": _set("about to on more little bit"),
    "break": _set("down"),
    "fill": _set("in"),
    "touch": _set("on"),
    "shed": _set("light"),
    "paint": _set("picture"),
    "pick": _set("brain"),
    "chat": _set("about"),
    "know": _set("about what how why more"),
    "ask": _set("about what how why where when who which if whether your the some you"),
}
SOFT = _set(
    "you i it we please maybe perhaps possibly just kindly also be mind willing able open comfortable happy ok "
    "okay alright possible for to like care want do think could can a little bit quickly briefly have time first "
    "then start by me n't not again sometime more feel up so kind as all right too much us your is would was "
    "might hoping wondering going get good sort of guys ever will"
)
WISH = _set(
    "hearing learning wonder wondering wondered curious interested know learn hear ask understand find intrigued"
)
WISHING = _set(
    "appreciate i 'm 'd was am have been would 've really just also kind of love like want wanted to hoping hope "
    "we 're are more a bit little so very super always in be great it if could wondering curious interested out "
    "question questions is my what next first main one thing something hear know learn n't too simply you can "
    "able willing maybe then guess suppose think trying let 's"
)
SUPERLATIVE = _set(
    "favorite favourite best worst hardest biggest toughest coolest funniest most least thoughts advice tips"
)
# What is put in between two commas and changes nothing.
ASIDES = frozenset(
    (
        "if you would", "if you could", "if you can", "if you will", "if you like", "if you do n't mind", "if you want",
        "if anything", "if any", "if at all", "you know", "i mean", "i guess", "i suppose", "would you say", "let 's say",
        "i think you said", "say", "please", "like",
    )
)  # fmt: skip
RECALLED = _set("impressions thoughts feelings memories recollections")
PROMPTED = _set("thoughts ideas else")
MEASURABLE = _set(
    "important confident ready interested motivated hard difficult easy willing committed sure common flexible "
    "happy satisfied stressful competitive tough challenging useful helpful valuable necessary hands big serious "
    "comfortable open busy involved accurate true realistic safe different similar strict formal relevant "
    "prepared well close"
)
TAG_WORDS = _set("right correct yeah yes no huh eh true ok okay")

# Pronouns by which a follow-up takes up an answer, and stories that "how you got here" only says again.
BACK = _set("it that them those this they")
WAY_HERE = _set("path career journey background story yourself")

# Words of a message that is talk about the talk, not a topic.
SOCIAL = _set(
    "thanks thank ok okay hi hello hey lol haha hmm idk cool great good nice yes no yeah yep nope sure bye done "
    "ready later maybe nothing none what help stop next skip back me my sorry please know can't cant don't dont "
    "wait hold um uh"
)
# Words that carry nothing of what a question is about.
EMPTY = _set(
    "long many often ever soon yourself a an the and or but so if of to in on at for from with by about as into than then that this these "
    "those it its is are was were be been being am do does did doing have has had can could will would should may "
    "might must not no yes you your yours i me my we us our he she they them their his her there here what how "
    "why when where which who whom whose some any all more most much many very really just also too like tell get "
    "got make made one thing things 's 're 'm 've 'd 'll n't please right , ask asks student"
) - _set("like make made get got")

INTENSE = _set("too so very really super pretty more less as quite extremely mostly")
ADVERBS = _set("still actually really even always usually often generally typically basically ever just also now")
SMALL = AUX | WH | PRONOUN | DETERMINER | PREPOSITION | TELL | _set("there wo people any if when being getting working")
PLEASED = _set("cool nice sweet kind great interesting exciting awesome funny lovely neat sad awful helpful")
