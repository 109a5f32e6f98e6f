"""English as it is typed: slips and slang set right, contractions taken apart."""

from __future__ import annotations

from collections.abc import Iterator

from flows.questions.coach.text import Word

SLIPS = {
    "u": "you", "ur": "your", "r": "are", "y": "why", "ya": "you", "yall": "you all", "y'all": "you all",
    "wat": "what", "wut": "what", "waht": "what", "whta": "what", "hwat": "what", "wath": "what", "hwo": "how",
    "hwy": "why", "wich": "which", "whcih": "which", "wehn": "when", "whne": "when", "teh": "the", "yuo": "you",
    "yoru": "your", "taht": "that", "adn": "and", "tiem": "time", "jsut": "just", "abt": "about", "bc": "because",
    "cuz": "because", "pls": "please", "plz": "please", "tho": "though", "thru": "through", "ppl": "people",
    "gonna": "going to", "wanna": "want to", "gotta": "have to", "kinda": "kind of", "sorta": "sort of",
    "lemme": "let me", "gimme": "give me", "whatcha": "what do you", "whaddya": "what do you", "d'you": "do you",
    "rn": "right now", "w": "with", "wrk": "work", "smth": "something", "diff": "different", "thier": "their",
    "becuase": "because", "recieve": "receive", "carreer": "career", "carrer": "career", "reccomend": "recommend",
    "recomend": "recommend", "experiance": "experience", "intership": "internship", "definately": "definitely",
    "whats": "what's", "wats": "what's", "hows": "how's", "wheres": "where's", "whos": "who's", "whens": "when's",
    "whys": "why's", "thats": "that's", "theres": "there's", "im": "I'm", "ive": "I've", "youre": "you're",
    "youve": "you've", "youd": "you'd", "theyre": "they're", "dont": "don't", "doesnt": "doesn't", "didnt": "didn't",
    "isnt": "isn't", "arent": "aren't", "wasnt": "wasn't", "werent": "weren't", "wont": "won't", "wouldnt": "wouldn't",
    "couldnt": "couldn't", "shouldnt": "shouldn't", "cant": "can't", "havent": "haven't", "hasnt": "hasn't",
    "hadnt": "hadn't", "aint": "isn't", "ain't": "isn't", "hes": "he's", "shes": "she's", "id": "I'd", "dya": "do you",
}  # fmt: skip
FILLERS = frozenset(("um", "uh", "uhm", "umm", "er", "erm", "hm", "hmm", "mm", "lol", "haha", "ugh", "mhm", "lmao"))
NEGATED = {"can't": "can", "won't": "will", "shan't": "shall", "cannot": "can"}
ENDINGS = ("'s", "'re", "'m", "'ve", "'d", "'ll")


def words(typed: str) -> Iterator[Word]:
    """The words one typed word stands for: none for a filler, two for a contraction."""
    plain = _unstuttered(typed.replace("’", "'"))
    for part in SLIPS.get(plain if len(plain) == 1 else plain.lower(), plain).split():
        low = part.lower()
        if low in FILLERS:
            continue
        ending = next((each for each in ENDINGS if low.endswith(each) and len(low) > len(each)), "")
        if low in NEGATED:
            yield from (Word(part[: -2 if low != "cannot" else -3], NEGATED[low]), Word("'t", "n't"))
        elif low.endswith("n't"):
            yield from (Word(part[:-3], low[:-3]), Word("n't", "n't"))
        elif ending:
            stem = part[: -len(ending)]
            yield from (Word("I" if stem == "i" else stem, stem.lower()), Word(part[-len(ending) :], ending))
        else:
            yield Word("I" if part == "i" else part, low)


def _unstuttered(typed: str) -> str:
    """``wh-what`` and ``so-so-so`` said once; ``entry-level`` stays."""
    while "-" in typed:
        first, rest = typed.split("-", 1)
        if not rest.lower().startswith(first.lower()):
            break
        typed = rest
    return typed
