"""From English questions that should not be asked, and from bare topics, to ones that can."""

from __future__ import annotations

from flows.questions.coach.tables import Table

JOB: Table = (
    (r".*\b(?:intern|interns|internships?|interning|co-?ops?)\b.*", "What do you look for in interns?"),
    (r".*\b(r[eé]sum[eé]s?|cvs?|cover letters?)\b.*", "What stands out to you in a {1:one}?"),
    (r".*\breference\b.*", "What would you want to know about someone before you act as a reference for them?"),
    (r".*\b(?:refer|referral|vouch)\b.*", "What would you want to know about someone before you refer them?"),
    (r".*\brecommend(?:ation)?\b.*", "What do you look for before you recommend someone?"),
    (r".*\b(?:hire|hired|hiring|employ)\b.*", "What do you look for when you hire someone new?"),
    (r".*\b(?:openings?|vacanc\w+)\b.*", "How do people in your field hear about openings?"),
    (r".*\b(?:recruit|recruiting|recruiter)\b.*", "What do you look for when you recruit?"),
    (r".*\binterviews?\b.*", "What do people learn about someone in an interview?"),
    (r".*\b(positions?|roles?|jobs?|gigs?)\b.*", "What helps someone get ready for a {1:one} like yours?"),
    (r".*\b(?:apply|applying|applications?)\b.*", "What makes people stand out when they apply?"),
    (r".*\b(boss|manager|supervisor|team)\b.*", "What does your {1} look for in new people?"),
    (r".*\b(grads|graduates)\b.*", "What do you hope to see in new {1}?"),
    (r".*\bwork\b.*", "What helps someone do well in work like yours?"),
    (r".*\b(company|firm|studio|lab|office|hospital|agency|school|store)\b.*", "What does your {1} look for in new people?"),
    (r".*\bhelp\b.*", "What makes someone new a real help to your team?"),
    (r".*\b(spot|place|room)\b.*", "How do people find their {1} in this field?"),
)  # fmt: skip

OWN: Table = (
    (r".*\b(debts?|loans?)\b.*", "How do people in this field deal with student {1}?"),
    (r".*\b(salary|income|wages?|bonus|compensation|pay ?check)\b.*", "What {1} range is usual in this field for someone starting out?"),
    (r".*\bpays?\b.*", "What range of pay is usual in this field for someone starting out?"),
    (r".*\bpaid\b.*", "What do people in this field tend to get paid when they start out?"),
    (r".*\b(make|making|made|earn|earning|earned)\b.*", "What do people in this field tend to {1:base} when they start out?"),
    (r".*\b(?:rent|mortgage)\b.*", "How do people starting out in this field handle rent or a mortgage?"),
    (r".*\b(money|finances)\b.*", "What should a beginner know about {1} in this field?"),
    (r".*\bdivorc\w*\b.*", "How does this work affect family life, including divorce?"),
    (r".*\bage\b.*", "How does age play out in your workplace?"),
    (r".*\bold\b.*", "How does being younger or older play out in your workplace?"),
    (r".*\b(married|pregnant|engaged|single|a (?:mom|dad|parent|mother|father))\b.*", "How does this work fit with being {1}?"),
    (r".*\b(kids|children|a baby|a family|family)\b.*", "How does this work fit with having {1}?"),
    (r".*\b(husband|wife|spouse|partner|boyfriend|girlfriend)\b.*", "How do people in this field make time for a {1} or family?"),
    (r".*\b(?:disability|disabilities|disabled)\b.*", "How does your workplace support people with disabilities?"),
    (r".*\b(depression|anxiety|adhd|autism|cancer|illness|health (?:problems?|issues?|conditions?))\b.*", "How does your workplace support people with {1}?"),
    (r".*\b((?:mental |physical )?health)\b.*", "How do people in this field look after their {1}?"),
    (r".*\b(stress|therapy|drinking|medications?|meds)\b.*", "How do people in this field handle {1}?"),
    (r".*\bgod\b.*", "How does believing in God come up in this work, if at all?"),
    (r".*\b(religion|faith|church|beliefs|mass)\b.*", "How does {1} come up in this work, if at all?"),
    (r".*\bpolitical party\b.*", "How do people of every political party get along in your workplace?"),
    (r".*\bpolitical (views|opinions|beliefs)\b.*", "How do people with different political {1} get along in your workplace?"),
    (r".*\b(politics|abortion|gun control)\b.*", "How does the debate about {1} affect this field?"),
    (r".*\b(?:vote|voted|voting|election)\b.*", "How do elections, and how people vote, affect this field?"),
    (r".*\b(?:democrat|republican)s?\b.*", "How do Republicans and Democrats get along in your workplace?"),
    (r".*\b(?:liberal|conservative)s?\b.*", "How do conservative and liberal coworkers get along in your workplace?"),
    (r".*\bpolitical\b.*", "How do people with different political views get along in your workplace?"),
    (r".*\b(trump|biden|harris|obama|president)\b.*", "How do decisions made under {1} affect this field?"),
    (r"are you (an? \w+)(?: .*)?", "What is this field like for {1}?"),
    (r"are you (\w+)(?: .*)?", "What is this field like for people who are {1}?"),
    (r"(?:do|did) you (?:ever )?(.+)", "How does {1:ing} fit with this work?"),
    (r".*\byour (race|ethnicity|nationality|gender identity|sexuality|sexual orientation|citizenship|immigration status)\b.*", "How does someone's {1} come up in this work, if at all?"),
)  # fmt: skip

SITE: Table = (
    (r".*\bheadquarters\b.*", "How does being near headquarters, or far from it, shape your work?"),
    (r".*\b(mission|vision|slogan|motto)\b.*", "How does the {1} show up in your day?"),
    (r".*\b((?:core )?values)\b.*", "How do the {1} show up in your day?"),
    (r".*\b(?:tell me|explain|know) what (.+?) (?:actually |really )?(?:do|does|sells?|makes?)\b.*", "How does your role fit into what {1} does?"),
    (r"where (?:is|are|'s) (you guys|you|it) (\w+)", "How does where you are {2} shape your work?"),
    (r"what (?:exactly )?(?:do|does) (.+?) (?:actually |even |really )?do\b.*", "How does your role fit into what {1} does?"),
    (r"what (?:kinds? of |types? of )?(products?|services?|programs?|industries|brands|markets|treatments) (?:do|does) (.+?) (\w+)(?: with)?$", "Which of the {1} at {2} do you work on, and what is that like?"),
    (r"what (do|does) (.+?) (sell|make|produce|offer|provide|manufacture|specialize in)$", "How does your role fit into what {2} does?"),
    (r"who (?:founded|started|created) (.+)", "How does the way {1} began still shape the work there?"),
    (r"who (?:owns|runs) (.+)", "How does the way {1} is run shape your work?"),
    (r".*\b(ceo|founders?|owner|president|director)\b.*", "How does the {1} shape what it is like to work there?"),
    (r".*\bcompetitors\b.*", "How does your work differ from what competitors do?"),
    (r".*\b(?:when|what year) (?:was|were|did) (.+?) (?:founded|started|established|open|opened|begin|start|created|built)\b.*", "How has {1} changed since you came?"),
    (r"how (?:long|old) (?:has|have|is) (.+?)(?: been .+)?$", "How has {1} changed since you came?"),
    (r"how many (people) (?:do|does|are|work) (.+?)(?: have| employ| at .+| for .+| in .+)?$", "What are the {1} you work with like?"),
    (r"how many (.+?) (?:do|does|are) (.+?)(?: have| employ| at .+| for .+| in .+)?$", "How does the number of {1} shape your work?"),
    (r"how (?:big|large) (?:is|are) (.+)", "How does the size of {1} shape your work?"),
    (r".*\baddress of (.+)", "What is it like to work where {1} is?"),
    (r".*\bwhere(?: is| are|'s) (.+?)(?: located| based| headquartered)?$", "How does the location of {1} shape your work?"),
    (r".*\b((?:opening |business |store )?hours)\b.*", "How do the {1} shape your day?"),
    (r".*\b(website|history|revenue|stock)\b.*", "What does the {1} not tell about working there?"),
    (r"is (.+?) (?:a )?(publicly traded|public|private|non-?profit|for-?profit|global|international|national|local)\b.*", "How does being {2} shape the work at {1}?"),
    (r"what(?: is| are|'s) (.+)", "What is it like to work at {1}?"),
    (r"(?:do|does) (.+?) have (?:a |an |any )?(.+)", "What part does the {2} play in your work?"),
)  # fmt: skip

WIDE: Table = (
    (r".*\bwith my (life|future)\b.*", "How did you decide what to do with your {1}?"),
    (r".*\b(?:life|whole|entire) (story|life|career)\b.*|.*\btell me (?:about )?(?:yourself|your life)\b.*", "What part of your life story led you to this work?"),
    (r".*\b(?:be|become|get|being) (?:a )?(?:more )?(successful|rich|happy|famous|fulfilled|success)\b.*", "What does being {1} mean to you in this work?"),
    (r".*\b(?:everything|all)(?: there is to know| (?:that )?you know)? about (.+)", "What matters most to know about {1}?"),
    (r".*\bmeaning of (\w+).*", "What gives {1} meaning for you?"),
    (r".*\bthe world\b.*", "What has this work taught you about the world?"),
    (r"(?:what(?: is|'s)|explain|describe|tell me about|teach me(?: about)?|can you explain|can you tell me about) (?:the )?(\w+(?: (?!like\b|to\b|about\b)\w+)?)(?: to me| like| about)?", "What does {1} look like from where you sit?"),
    (r".*\beverything going on\b.*", "Of everything going on in your field, what matters most?"),
    (r".*\beverything\b.*", "Of everything you do, what matters most?"),
)  # fmt: skip

# Opposites asked at once, each by itself.
TWO: Table = (
    (r"(.*?\b(?:most|best|favou?rite))(?: \w+)?,? (?:and|or)(?: the| your)? (?:least|worst)(?: favou?rite)?\b,?(.*)", "{1}{2}? / {1:turned}{2}?"),
    (r"(.*?\b)(like|love|enjoy) (?:and|or) (dislike|hate|don't like)\b(.*)", "{1}{2}{4}? / {1}{3}{4}?"),
)  # fmt: skip

TOPIC: Table = (
    (r"ask \w+ about (.+)", "What has your experience with {1} been like?"),
    (r"(?:something about |about |maybe |also )?((?:my|your|the|a|an) [\w' -]{3,40})", "Could you tell me about {1}?"),
    (r"(?:something about |about |maybe |also )?([\w'-]+(?: [\w'-]+){0,3})", "Could you tell me about {1} in your field?"),
)  # fmt: skip
