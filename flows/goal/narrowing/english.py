"""Majors, likings and envies as students put them in English."""

from __future__ import annotations

import re
from re import Pattern

from flows.goal.narrowing.tongue import Tongue, stems


def _begin(words: str) -> Pattern[str]:
    return re.compile(stems(words), re.IGNORECASE)


ENGLISH = Tongue(
    fields={
        "biology": _begin(r"bio(?!graph) anatom zoo genetic physiolog microb marine botan neuro life.scien pre-?(?:med|vet|pt)"),
        "chemistry": _begin("chem biochem pharma"),
        "environment": _begin("environ ecolog climat sustainab conservation geolog geograph earth.scien agricult"),
        "health": _begin(r"health nurs medic kines pre-?(?:med|pa|pt|nursing) doctor hospital therap clinic dent emt"),
        "sports": _begin(r"sport athlet kines exercise coach gym fitness lacrosse soccer basketball football track"),
        "psychology": _begin("psych neuro counsel mental.health cognit human.behav"),
        "sociology": _begin("soci(?!al.media) anthrop human.serv gender communit nonprofit"),
        "crime": _begin("crim cj forensic police law.enforc detectiv justice"),
        "law": _begin("law(?!n) legal pre-?law constitution court"),
        "politics": _begin("politic poli.?sci gov international.(?:rel|stud) public.(?:pol|admin) ir campaign election"),
        "languages": _begin("spanish french german italian chinese arabic japanese language linguist translat"),
        "accounting": _begin("account audit tax bookkeep"),
        "finance": _begin("financ invest bank stock.market"),
        "economics": _begin("econ"),
        "business": _begin("business manag market entrepre mba supply.chain commerce start-?ups?"),
        "math": _begin("math calc statist stats algebra actuar"),
        "computing": _begin(r"comput comp.sci cs\b cyber program coding software data.sci information.(?:tech|sys) it\b web game.dev"),
        "engineering": _begin("engineer physics mechanic robot electric civil carpent woodwork"),
        "communication": _begin("communic journal media broadcast public.rel advertis social.media podcast radio"),
        "english": _begin("english writ literat poet novel creative.writ reading books?"),
        "history": _begin("histor museum archiv civil.war classics"),
        "education": _begin("educat teach tutor elementary special.ed early.child"),
        "art": _begin("art(?!ific|ic) draw paint design photo ceramic architect illustrat fashion"),
        "music": _begin("music choir band piano guitar sing orchestra"),
        "film": _begin("film theat movie drama acting cinema video.edit"),
        "religion": _begin("theolog relig ministr church faith bible"),
        "philosophy": _begin("philos ethic logic debate"),
        "food": _begin("food cook baking nutrition culinar diet restaurant"),
    },
    traits={
        "people": _begin("people talk listen interview team together client patient customer"),
        "helping": _begin("help care caring support serv volunteer difference"),
        "kids": _begin("kid child teen camp cousin babysit youth"),
        "teaching": _begin("teach explain tutor coach guid"),
        "research": _begin("research experiment lab investigat figur puzzle solv discover why"),
        "hands": _begin("hands build fix repair mak craft lab"),
        "machines": _begin("machine engine robot car build fix bike"),
        "computers": _begin("comput cod program app website online gam"),
        "numbers": _begin("number math calc spreadsheet statist budget"),
        "words": _begin("writ read word stor essay edit blog"),
        "ideas": _begin("idea creativ invent brainstorm start"),
        "design": _begin("design draw color visual photo style"),
        "outdoors": _begin("outdoor outside nature hik field.trip garden farm river"),
        "animals": _begin("animal dog cat horse vet wildlife"),
        "organizing": _begin("organiz plan schedul lead manag event run"),
        "arguing": _begin("argu debat convinc persuad justice rights"),
        "travel": _begin("travel abroad countr cultur language world"),
        "body": _begin("body sport exercis anatom muscle move injur"),
        "music": _begin("music song sing band"),
        "food": _begin("food cook bak kitchen"),
    },
    parts={
        "major": re.compile(
            r"\b(?:major(?:ing)? (?:is|in)|studying|i study|degree in) (?P<said>[^.,;!?\n]{2,60}?)(?=\s*(?:[.,;!?\n]|$|\band i\b|\bbut\b))"
            r"|\b(?:i'?m|i am)(?: an?)? (?P<named>[^.,;!?\n]{2,40}?) major\b",
            re.IGNORECASE,
        ),
        "liked": re.compile(r"\b(?:liked?|loved?|enjoy(?:ed)?|favorite (?:class|course)(?: is| was)?) (?P<said>[^.,;!?\n]{2,60}?)(?=\s*(?:[.,;!?\n]|$|\band i\b|\bbut\b))", re.IGNORECASE),
        "envied": re.compile(r"\b(?:envy|envious of|jealous of|wish i (?:was|were|had)|look up to|admire) (?P<said>[^.;!?\n]{2,80}?)(?=\s*(?:[.;!?\n]|$|\bbut\b))", re.IGNORECASE),
    },
    leads={
        "major": re.compile(
            r"^(?:(?:well|um|so|ok|right now|currently|it'?s|my major is|i'?m|i am|i study|studying|majoring in|a|an|in|probably|maybe|double|major)\b[, ]*)*", re.IGNORECASE
        ),
        "liked": re.compile(r"^(?:(?:well|um|so|ok|probably|maybe|i guess|i|it'?s|really|kinda|liked?|loved?|enjoy(?:ed)?|def(?:initely)?|my|the|a|class|course|favorite|was|is|in)\b[, ]*)*", re.IGNORECASE),
        "envied": re.compile(r"^(?:(?:well|um|so|ok|probably|maybe|i guess|i|it'?s|am|'m|kinda|really|envy|jealous of|envious of|like)\b[, ]*)*", re.IGNORECASE),
        "wondered": re.compile(r"^(?:(?:well|um|so|ok|probably|maybe|i guess|i'?d|i|want(?: to)?|wanna|would|like to|love to|know|find out|wonder|just)\b[, ]*)*", re.IGNORECASE),
    },
    tail=re.compile(r"(?: (?:major|student|class(?:es)?|course|right now|at the moment|i guess|i think|lol|tbh|for sure|probably))+$", re.IGNORECASE),
    nothing=re.compile(
        r"^\W*(?:(?:i )?(?:don'?t|do not) (?:know|have)|no(?:ne|thing|body|pe| one| idea| clue|t (?:really|sure|yet))?|idk|dunno|undeclared|undecided|un(?:sure|known)|haven'?t|i'?m not sure|i'?m und\w+|"
        r"can'?t think|nah|n/?a|all of (?:it|them)|hmm*|\?+)\b.{0,60}$",
        re.IGNORECASE | re.DOTALL,
    ),
    mine=((re.compile(r"\bmy\b", re.IGNORECASE), "your"), (re.compile(r"\bme\b", re.IGNORECASE), "you")),
)  # fmt: skip
