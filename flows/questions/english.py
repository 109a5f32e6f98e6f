"""How people speak of a list of questions in English."""

from __future__ import annotations

from flows.questions.speech import Speech

SPEECH = Speech(
    number=r"(?:the )?(?:question |number |no\.? |#)?(?P<{0}>\d{{1,2}}|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)(?: one| question)?",
    ordinals={"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "last": 0, "one": 1, "two": 2, "three": 3, "1st": 1, "2nd": 2, "3rd": 3},
    remove=r"remove|delete|drop|take out|lose|cut|get rid of",
    edit=r"edit|change|reword|rewrite",
    put=r"move|put|bring",
    swap=r"swap|switch|exchange",
    please=r"please|pls|plz|ok|okay|now|just|can you|could you|can we|i want to|let's|lets",
    to=r"(?:to|at|into|in|up to|down to)(?: the)?(?: position| place| spot| number)?",
    top=r"(?:to |at |up to )?(?:the )?(?:top|beginning|start|front|first)",
    bottom=r"(?:to |at |down to )?(?:the )?(?:bottom|end|last)",
    with_=r"\s*(?::|to\b|into\b)\s*",
    add=r"(?:add|also)(?: this| one| a question)?\s*(?:[:,-]\s*)?",
    asking=r"what|how|why|when|where|who|which|whose|can|could|would|will|do|does|did|is|are|was|were|have|has|should|tell me|describe|walk me|in what|looking back|if you",
    order=(
        r"(?:(?:can|could|would|will|you|please|pls|ok|okay|now|just|i|want|to|let's|help|me|and|yes|yeah|also) )*"
        r"(?:(?:put|make) (?:them|these|those|my questions|the questions|my list|the list|it|the order) (?:in(?:to)? )?(?:a |an |the )?(?:better|best|good|right|different|smart|nice|logical)? ?(?:order)?|"
        r"(?:sort|order|re-?order|arrange|rearrange|organi[sz]e|rank)(?: (?:them|these|those|my questions|the questions|my list|the list|it))?(?: (?:for me|better|please|now))*|(?:a )?(?:better|best|good) order|"
        r"improve the order|(?:in )?(?:what|which) order (?:should|do|would|is|are|works?) .{1,30})"
    ),
    joins=r"\s*(?:,|;|\band then\b|\band\b|\bthen\b)+\s*",
    all=frozenset(("all", "use all", "add all", "all of them", "use them all", "use these", "take all", "add them", "use them")),
    more=frozenset(("more", "others", "show others", "other ones", "different ones", "show more", "show me more", "more questions")),
    another=frozenset(("another", "another one", "add another", "add another one", "one more", "add one", "add one more", "write one", "my own", "i have one", "i have another")),
    small=r"and|the|use|add|take|numbers?|number|questions?",
    polite=(
        r"ok(?:ay)?|yes|yeah|yep|yup|sure|alright|great|good|perfect|fine|cool|hmm+|no|nah|nope|well|actually|please|thanks|thank you|i think|i guess|i'?ll|i will|i'?d|i would|"
        r"let'?s|let me|rather|just|can i|can we|i want to|i'?d like to|i|to"
    ),
    end=r"please|thanks|thank you|instead|then|too|lol",
    mine=r"mine|my own|my (?:question|version|wording|way|one)|the original|my original|it as it is|it as is|it like that|it the way it is|that one as is",
    this=r"(?:that|it|this|yours|your version|your wording|the new one|the rewrite|the better one|your suggestion)(?: one)?",
    nth=r"(?:the |number |option |no\.? |#)*(?P<n>1|2|3|one|two|three|first|second|third|1st|2nd|3rd|last)(?: one)?",
    use=r"use|take|add|go with|pick|choose|like|prefer|keep|do",
    leave=r"(?:keep|leave)(?: (?:it|that|this))?(?: (?:as it is|as is|alone|like that|that way))?|(?:stick|stay) with (?:it|mine)",
    again=r"(?:re-?write|re-?word|re-?phrase|redo|change|edit|fix|try again|try)(?: (?:it|that|this|mine))?(?: (?:myself|again))?",
    drop=r"(?:remove|delete|drop|forget|scrap|leave out|take out|don'?t (?:add|use|ask)|never ?mind)(?: (?:it|that|this|mine|about it))?(?: (?:one|question))?",
    better=r"use|yours(?: is better)?|that(?:'s| is) (?:much |way )?better",
    agreed=r"yes|yeah|yep|yup|ya|sure|ok(?:ay)?|k|sounds good|perfect|great|good|fine|that works|works for me|i like (?:it|that)|love it|nice|much better|better|do it|please do|yes please",
    refused=r"no|nope|nah|no thanks|no thank you|not really|i'?m good",
    wondered=(
        r"(?:(?:ok|okay|but|wait|hm+|sorry|and|um)[, ]+)*(?:why(?: not| is that| though| does (?:it|that) matter| should i.{0,30})?|how come|how so|what do you mean(?: by that)?|what does that mean|"
        r"(?:what'?s|what is|whats) wrong with (?:it|that|mine|my question|this)|what'?s the (?:problem|difference)|i don'?t (?:get it|understand|see why)|is (?:it|that|mine) (?:that )?bad)"
    ),
)  # fmt: skip
