"""How students list the people they know, in English."""

from __future__ import annotations

import re

from flows.contact.network.tongue import Tongue

_SHE = r"(?:who|that|she|he|they)"

ENGLISH = Tongue(
    between=re.compile(r"[^\S\n]*(?:[,;\n&+/]|\band (?:also |then |maybe )?(?!she\b|he\b|they\b)|\balso\b|\bplus\b|\bor\b)\s*", re.IGNORECASE),
    lead=re.compile(
        r"^(?:(?:yes|yeah|yep|ok|well|um|hmm|maybe|probably|perhaps|i guess|i think|there(?:'s| is| are)|i know|i have|i had|it's|"
        r"idk|also|both|and|my|our|the|then|like|named|called|of course|sure)\b[,.! ]*)*",
        re.IGNORECASE,
    ),
    detail=re.compile(
        rf"(?:^|[\s(])(?:{_SHE}(?:'s|'re| is| are| was)?(?: also)? ?(?:works? as|works? (?:at|for|in)|working (?:at|for|in|as)|teach(?:es)?|taught|coach(?:es)?|runs?)?\b|"
        r"(?:is|are|was) (?=an? |the |in |at |now )|(?:works? (?:as|at|for|in)|teach(?:es)?|taught|runs?)\b|(?:from|at|in)\b|\()\s*(?:an? |the )?(?P<told>[^()]{2,80})\)?$",
        re.IGNORECASE,
    ),
    nobody=re.compile(
        r"^\W*(?:no|nope|nah|none|nobody|no one|noone|not really|i don'?t|don'?t (?:have|know)|no idea|idk\W*$|can'?t think|neither|nothing|not there|n/?a)\b"
        r"|\b(?:nobody|no one|don'?t know (?:any|of)|don'?t have (?:one|any|a)|can'?t think of|not that i know)\b",
        re.IGNORECASE,
    ),
    remark=re.compile(
        r"\b(?:i|me|what|why|how|who|when|where|which|do|does|did|can|could|would|should|have|has|am|are|not|don'?t|know|someone|somebody|people|"
        r"anyone|anybody|everyone|it|this|that|them|her|him|question|skip|next|list|lol|idk|sure|yes|no|ok|maybe|thing|help)\b",
        re.IGNORECASE,
    ),
    else_=re.compile(
        r"^\W*(?:(?:show (?:me )?|see |(?:go )?(?:back )?to )?(?:my|the) (?:list|people|names|network)(?: of (?:people|names))?|"
        r"(?:(?:maybe |let'?s )?(?:try |ask |pick )?(?:someone|somebody) else|(?:another|a different|the next) (?:person|one|name)))"
        r"(?: (?:please|then|instead|on my list|from my list))*\W*$",
        re.IGNORECASE,
    ),
    circles={
        "professor": re.compile(r"\b(?:prof(?:essor)?|ta|advis[eo]r|lecturer|dean)\b", re.IGNORECASE),
        "supervisor": re.compile(r"\b(?:boss|supervisor|manager|foreman|shift lead)\b", re.IGNORECASE),
        "coach": re.compile(r"\b(?:coach|trainer|instructor)\b", re.IGNORECASE),
        "family": re.compile(
            r"\b(?:mom|mother|mum|dad|father|aunt(?:ie)?|uncle|cousin|sister|brother|grand\w+|step\w+|godmother|godfather|friend|neighbou?r|roommate|"
            r"roommate's|friend's|girlfriend|boyfriend|wife|husband|in-law)\b",
            re.IGNORECASE,
        ),
        "club": re.compile(r"\b(?:pastor|rabbi|imam|deacon|president|captain)\b", re.IGNORECASE),
        "teacher": re.compile(r"\b(?:teacher|tutor|principal|counselor)\b", re.IGNORECASE),
    },
    small=frozenset(["of", "the", "from", "in", "at", "and", "my", "for", "de", "van", "von", "la", "del"]),
    empty=frozenset(["work", "works", "working", "field", "industry", "business", "student", "senior", "junior", "general"]),
)  # fmt: skip
