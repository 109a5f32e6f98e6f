"""English verbs in the forms a rewrite needs: ``gotten`` as ``get``, ``make`` as ``making``."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# base: past, participle
IRREGULAR = {
    "be": "was were been", "become": "became", "begin": "began begun", "break": "broke broken", "bring": "brought",
    "build": "built", "buy": "bought", "catch": "caught", "choose": "chose chosen", "come": "came", "deal": "dealt",
    "do": "did done", "draw": "drew drawn", "drive": "drove driven", "eat": "ate eaten", "fall": "fell fallen",
    "feel": "felt", "fight": "fought", "find": "found", "fly": "flew flown", "get": "got gotten", "give": "gave given",
    "go": "went gone", "grow": "grew grown", "have": "had", "hear": "heard", "hold": "held", "keep": "kept",
    "know": "knew known", "lead": "led", "learn": "learnt", "leave": "left", "lose": "lost", "make": "made",
    "mean": "meant", "meet": "met", "pay": "paid", "quit": "quit", "run": "ran", "say": "said", "see": "saw seen",
    "sell": "sold", "send": "sent", "set": "set", "sit": "sat", "sleep": "slept", "speak": "spoke spoken",
    "spend": "spent", "stand": "stood", "take": "took taken", "teach": "taught", "tell": "told", "think": "thought",
    "understand": "understood", "wear": "wore worn", "win": "won", "write": "wrote written",
}  # fmt: skip
BASES = {form: base for base, forms in IRREGULAR.items() for form in forms.split()}
# Regular verbs that drop an e or double a letter on the way to -ed.
_E_VERBS = _set(
    "graduat mov chang us lik lov hat decid manag practic shar car complet prepar retir creat specializ volunteer "
    "interview balanc hop realiz serv danc writ compar advis nurs argu declin imagin describ surviv mak tak giv "
    "com"
)
_DOUBLING = _set("run get sit put stop plan quit set win cut begin travel shop chat commit jog let swim")


def base(verb: str) -> str:
    """The plain form of a past or participle: ``started`` start, ``gone`` go."""
    low = verb.lower()
    if low in BASES:
        return BASES[low]
    if not low.endswith("ed") or len(low) < 5:
        return low
    stem = low[:-2]
    if stem in _E_VERBS or (stem.endswith(("at", "iz", "v", "c", "rg")) and stem not in ("treat", "repeat")):
        return stem + "e"
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if stem[-1] == stem[-2] and stem[-1] not in "lsz":
        return stem[:-1]
    return stem


def ing(verb: str) -> str:
    """The -ing form of a plain verb: ``make`` making, ``run`` running."""
    low = verb.lower()
    if low.endswith("ing"):
        return low
    if low in _DOUBLING and low != "travel":
        return f"{low}{low[-1]}ing"
    if low.endswith("ie"):
        return low[:-2] + "ying"
    if low.endswith("e") and not low.endswith(("ee", "oe", "ye")) and low != "be":
        return low[:-1] + "ing"
    return low + "ing"


def adjective(word: str) -> bool:
    """Whether a word describes: the common ones, and what ends as such words do."""
    low = word.lower()
    return low in ADJECTIVES or (len(low) > 5 and low.endswith(("ful", "ous", "ive", "able", "ible", "less", "ical")))


ADJECTIVES = _set(
    "hard easy difficult tough good bad great fun boring stressful happy sad scary safe dangerous busy nervous "
    "scared tired bored lonely worth necessary required needed important helpful useful possible realistic common "
    "normal rare better worse best worst true okay ok competitive flexible rewarding worthwhile expensive cheap "
    "long short big small friendly nice mean strict fair unfair diverse supportive welcoming toxic repetitive "
    "creative physical technical satisfied fulfilled fulfilling proud glad excited worried afraid ready prepared "
    "comfortable confident passionate overwhelmed overwhelming burned burnt exhausted exhausting draining intense "
    "crazy weird different similar special interested interesting challenging demanding frustrated frustrating "
    "lucky hopeful optimistic slow fast strange close far late early new old open full steady stable secure "
    "saturated popular political healthy unhealthy underpaid overpaid understaffed crowded messy clean loud quiet "
    "awkward intimidating intimidated homesick lost hectic tedious tiring growing shrinking changing enough "
    "valued respected appreciated isolated stuck social solitary mandatory optional essential critical smart wise "
    "selective high low tricky painful gross dirty cold hot remote exciting "
    "satisfying motivating depressing terrifying stimulating engaging tempting moving"
)
