"""People as English speakers describe them."""

from __future__ import annotations

from flows.contact.speech import Speech

_KIN = (
    r"(?:mom|mother|moms|mum|dad|father|dads|parents?|uncle|aunt|auntie|cousin|sister|sis|brother|bro|stepdad|stepmom|stepbrother|stepsister|grandma|grandpa|grandmother|grandfather|husband|wife|"
    r"girlfriend|boyfriend|fianc[eé]e?|partner|ex|friend|friends|bestie|best friend|neighbor|neighbour|boss|ex-boss|supervisor|manager|coach|prof|professor|teacher|instructor|advisor|adviser|counselor|mentor|roommate|roomie|suitemate|"
    r"classmate|teammate|coworker|co-worker|colleague|ta|tutor|ra|pastor|priest|rabbi|dentist|doctor|therapist|trainer|landlord|babysitter|godmother|godfather|nephew|niece|in-law|daughter|son|student|patient|client|leader|captain|director|principal|dean|librarian|barber|hairdresser|intern|employer|pt|vet)"
)
_DOES = r"(?:is|was|'s|are|been|'re)"
_NP = r"(?:an? |the |our |their )?"
_LEADS = (
    r"yes|yeah|yep|yup|sure|ok|okay|well|so|um+|uh+|hmm+|maybe|probably|actually|hi|hey|hello|oh|idk|like|perhaps|possibly|definitely|i guess|i think|i'd say|honestly|nobody yet but|it would be|it'd be|it will be|that would be|it's|its|"
    r"it is|that's|there's|there is|ask for|(?:i )?(?:could |can |would |will |'ll |wanna |want to |would like to |'d like to |'d love to |am going to |was going to |was thinking (?:of|about) |might |plan to |'m going to |"
    r"hope to )*(?:know|talk to|ask|write to|email|interview|contact|reach out to|pick|picked|chose|choose|thinking of|thinking about|speak with|speak to|have)|i'll ask|someone i know is|this is|meet|name'?s?"
)
_THE = r"the (?:person|one|contact|alum|lady|guy|professional)(?: (?:i|i'm|that i) [\w ]{1,30}?)? (?:is|was|would be)"  # once: what stands in it may hold nearly anything
SPEECH = Speech(
    lead=rf"^(?:(?:{_LEADS})\b[\s,.!:]*)*(?:{_THE}\b[\s,.!:]*(?:(?:{_LEADS})\b[\s,.!:]*)*)?",
    labels={
        "name": r"(?:full )?name|who|contact|person", "role": r"job|job title|title|role|position|occupation|profession|what (?:they|she|he) do(?:es)?|career",
        "employer": r"company|employer|work(?:place)?|where|works at|organization|place|org|works for", "connection": r"how (?:i|we) know.*|connection|relationship|relation|how we.*|know (?:them|her|him) (?:from|through)", "email": r"e-?mail|email address",
    },
    named=r"\b(?:(?:her|his|their|the|whose|first) (?:full |first )?name(?:'s| is| was| i think is|s)|names?(?:'s| is)|named|called|goes by|spelled|spelt|(?:she|he|they)(?:'s| is|'re| are) called)\s+(?:is |spelled |like |actually |um )?",
    mine=(
        rf"(?:(?:an?|the|one of) )?(?:old |former |family |childhood |close )*(?:{_KIN} of (?:my|our)(?: [\w'’-]+){{1,4}}|family friend|friend of the family)|(?:one of )?(?:my|our) (?:[\w'’-]+ ){{0,4}}?{_KIN}(?:(?:'s|’s|s'|s)? (?:[\w-]+ ){{0,2}}?{_KIN}){{0,3}}(?:'s (?:dad|mom|friend|boss|wife|husband))?(?! (?:program|school|department|class|degree|visit))(?: (?:at|from|in) (?:the |my |our )[\w' -]{{2,24}}?)?"
    ),
    works=(
        rf"(?:currently |also |now |who |she |he |they |and |that )*(?:work(?:s|ed|ing)?|is working|interned|interns|volunteers|been working) as {_NP}(?P<role>[^,;]+?) (?:at|for|with|@|over at|in|out of) (?P<employer>[^,;]{{2,60}})$",
        rf"(?:currently |also |now |who |she |he |they |and |that )*(?:work(?:s|ed|ing)?|is working|interned|interns|been working) (?:over )?(?:at|for|with|@) (?P<employer>[^,;]+?) (?:as {_NP}|in |doing )(?P<role>[^,;]{{2,60}})$",
        r"(?:currently |also |now |who |she |he |they |and |that )*(?:work(?:s|ed|ing)?|is working|been working) in (?P<role>[^,;]+?) (?:at|for|with|@) (?P<employer>[^,;]{2,60})$",
        r"(?:currently |also |now |who |she |he |they |and |that )*(?:work(?:s|ed|ing)?|is working|interned|interns|been working) (?:over )?(?:at|for|with|@) (?P<employer>[^,;]{2,60})$",
        rf"(?:currently |also |now |who |she |he |they |and |that )*(?:work(?:s|ed|ing)?|is working|been working) as {_NP}(?P<role>[^,;]{{2,60}})$",
        r"(?:currently |also |now |who |she |he |they |and |that )*work(?:s|ed|ing)? in (?P<role>[^,;]{2,60})$",
        r"(?:currently |also |now |who |she |he |they |and |that )*(?:does|do|did) (?P<role>[^,;]+?) (?:at|for|with|@) (?P<employer>[^,;]{2,60})$",
        r"(?:currently |also |now |who |she |he |they |and |that )*(?:teaches|sells|manages|coaches|studies|leads|practices|designs|makes|builds|runs|writes|interned)(?: [\w' -]{1,30}?)? (?:at|for|with|@) (?P<employer>[^,;]{2,60})$",
        r"(?:currently |also |now |who |she |he |they |and |that )*(?:does|did|do) (?P<role>[^,;]{2,60})$",
        rf"(?:who |she |he |they |and |that )?(?:{_DOES}|used to be|has been|have been) (?:now |also |currently |actually |like |kind of |been ){{0,3}}{_NP}(?P<role>[^,;]+?) (?:at|for|with|@|over at|in|of) (?P<employer>(?!(?:charge|life|years)\b)[^,;]{{2,60}})$",
        rf"(?:who |she |he |they |and |that )?(?:{_DOES}|used to be|has been|have been) (?:now |also |currently |actually |like |kind of |been ){{0,3}}{_NP}(?P<role>[^,;]{{2,60}})$",
        rf"{_NP}(?P<role>[^,;]+?) (?:at|for|with|@|over at) (?P<employer>[^,;]{{2,60}})$",
        rf"{_NP}(?P<role>[^,;]+?) in (?P<employer>[^,;]{{2,60}})$",
        r"(?:at|for|with|@|over at|from|in) (?P<employer>[^,;]{2,60})$",
    ),
    about=r"^(?:(?:and |currently |now |also )*(?:she|he|they|who|that)(?:'s|'re)?\b|(?:currently |now |also )?(?:works?|working|worked|is|was|does|runs|owns|teaches|used to|interned|been)\b)",
    verbs=r"\b(?:is|was|works?|worked|working|who|who's|whos|that|does|did|do|runs|owns|teaches|used|interned|interns|he|she|they|he's|she's|shes|hes|they're|at|from|with|for|in|has|had|and|just|graduated|studies|currently|now|@|went|goes|knows|taught|said|coaches|sells|designs|makes|manages|leads|currently|retired|started|plays|writes|practices)\b",
    ties=(
        r"\b(?:friend|neighbor|classmate|roommate|coworker|met|knows?|knew|taught|introduced|linkedin|alum\w*|church|through|referred|recommended|mutual|class of|discord|instagram|facebook|hackathon|family friend|career fair|conference|"
        r"babysits?|shadowed|volunteer\w*|mentor\w*|camp|sorority|fraternity|same (?:church|school|club|team)|club|gave|lives (?:on|next|near|in|across|down)|graduated|went to|goes to|goes here|used to teach|banquet|guest lecture\w*|cuts|bio lab)\b"
    ),
    own=r"\b(?:i|i'm|i've|my|our|me|we|us)\b",
    spelt=r"\b(she|he|who|they)(?:'s|s|'re)\b",
    told=r"\b(?:introduced|gave me|told me|said i|connected us|put me in touch|recommended|referred|knows (?:her|him|them|me|a|lots|tons|everyone|people|someone)|is her patient|is his patient|goes there|goes to her|went there|taught (?:her|him|me|them)|mentioned|suggested|set us up|works with (?:her|him|them|my|me)|babysits|lives (?:on|near|next|in|across))\b",
    titles=r"(?:dr|doctor|mr|mrs|ms|miss|prof|professor|coach|officer|chef|captain|capt|lt|lieutenant|sgt|sergeant|uncle|aunt|auntie|pastor|father|sister|brother|rev|reverend|judge|principal|dean|senator|mayor|chief|nurse|detective|deputy|sheriff|rabbi|sir|madam|attorney|cousin|grandpa|grandma)\.?",
    not_names=frozenset(
        "i me my a an the is are was were no not yes yeah don't dont know knows someone somebody anybody anyone nobody everyone who what how when where why which they she he it we us our work works worked at for with from in of on to and or but question questions email him her his their them this that these those there here "
        "maybe probably later think idk lol mom dad mother father aunt uncle cousin brother sister friend friends neighbor boss coach's teacher professor's prof's advisor counselor supervisor manager roommate classmate family church school college university lab class club team company hospital clinic gym office department "
        "one two some any people person lady guy man woman girl boy old new former retired current local head senior junior vp director marketing sales finance nursing engineering does do did has have had been be  would can could  might used lives met found got gave said name names named called job role title career center alumni alum alums professors "
        "supervisors linkedin instagram facebook today tomorrow yesterday next last year years week ago really pretty very just also now currently then still actually good great nice cool other another same thing nothing something anything everything all both few many much more most lot  want need like love ask talk contact       sure ok okay "
        "monday tuesday wednesday thursday friday saturday sunday zoom phone call meeting interview internship student students grad graduate freshman sophomore town city street building room up down out off about through via between during after before since until ugh hmm hm hmmm meh um umm uh hey hi hello help skip back haha omg wtf lmao nvm whatever".split()
    ),
    at=r"(?:at|for|with|from|in|@|over at)",
    article=r"^(?:the|an?) ",
    splits=r",|;|\n|\(|\)|\||\s[-–—/:]\s|:\s|[—–]|[!?]+\s|[!?]+$|(?<!\bdr)(?<!\bmr)(?<!\bms)(?<!\bmrs)(?<!\bprof)(?<!\blt)(?<!\bst)(?<!\bsgt)(?<!\bcapt)(?<!\brev)(?<!\bjr)(?<!\bsr)(?<!\b\w)\.(?:\s|$)|\s+(?:and|but|bc|because|cuz)\s+(?=(?:she|he|they|i|we|my|our|works|is|her|his|their)\b)|\s+(?=(?:who|whos|who's|she|he|they|she's|he's|they're|shes|hes)\s)|\s+(?=named\s)|\s+but\s+|\.\.+",
)  # fmt: skip
