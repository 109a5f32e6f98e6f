"""Kinds of work worth asking about, by the fields of study they grow from and what people in them do all day.

Our own small choice, broad rather than complete: it opens a conversation, and any other work can be named instead.
A work's name stands in the wordings under ``goal.work``.
"""

from __future__ import annotations

from msgspec import Struct


class Work(Struct, frozen=True):
    """A kind of work: ``fields`` people come from, and ``traits`` of its days."""

    key: str
    fields: tuple[str, ...]
    traits: tuple[str, ...] = ()


WORKS: tuple[Work, ...] = (
    Work("physical_therapist", ("biology", "sports", "health"), ("people", "body", "helping")),
    Work("nurse", ("health", "biology"), ("people", "helping", "body")),
    Work("physician_assistant", ("health", "biology"), ("people", "helping", "body")),
    Work("lab_scientist", ("biology", "chemistry"), ("research", "hands")),
    Work("genetic_counselor", ("biology", "psychology"), ("people", "research")),
    Work("veterinary_technician", ("biology",), ("animals", "hands")),
    Work("park_ranger", ("environment", "biology"), ("outdoors", "teaching", "animals")),
    Work("environmental_scientist", ("environment", "chemistry", "biology"), ("outdoors", "research")),
    Work("sustainability_manager", ("environment", "business"), ("organizing",)),
    Work("pharmacist", ("chemistry", "health"), ("people", "helping")),
    Work("chemical_engineer", ("chemistry", "engineering"), ("machines", "research")),
    Work("public_health_educator", ("health", "communication", "sociology"), ("people", "teaching", "helping")),
    Work("hospital_manager", ("health", "business"), ("organizing",)),
    Work("athletic_trainer", ("sports", "health"), ("people", "body", "helping")),
    Work("sports_marketer", ("sports", "business", "communication"), ("ideas", "people")),
    Work("coach", ("sports", "education"), ("people", "teaching", "body")),
    Work("counselor", ("psychology", "sociology"), ("people", "helping")),
    Work("school_counselor", ("psychology", "education"), ("kids", "helping", "people")),
    Work("ux_researcher", ("psychology", "computing", "art"), ("research", "people", "computers")),
    Work("hr_specialist", ("psychology", "business"), ("people", "organizing")),
    Work("social_worker", ("sociology", "psychology"), ("people", "helping", "kids")),
    Work("nonprofit_manager", ("sociology", "politics", "religion", "business"), ("organizing", "helping")),
    Work("probation_officer", ("crime", "sociology"), ("people", "helping")),
    Work("detective", ("crime",), ("research", "people")),
    Work("victim_advocate", ("crime", "psychology"), ("people", "helping")),
    Work("forensic_analyst", ("crime", "chemistry", "biology"), ("research", "hands")),
    Work("lawyer", ("politics", "law", "crime", "philosophy", "history", "english"), ("words", "arguing")),
    Work("paralegal", ("law", "crime", "politics"), ("words", "organizing")),
    Work("policy_analyst", ("politics", "economics", "sociology"), ("research", "words", "arguing")),
    Work("campaign_organizer", ("politics",), ("people", "organizing", "arguing")),
    Work("foreign_service_officer", ("politics", "languages", "history"), ("travel", "people", "words")),
    Work("interpreter", ("languages",), ("words", "people", "helping")),
    Work("travel_planner", ("languages", "business"), ("travel", "organizing")),
    Work("accountant", ("accounting", "business"), ("numbers", "organizing")),
    Work("forensic_accountant", ("accounting", "crime"), ("numbers", "research")),
    Work("financial_planner", ("finance", "accounting", "economics", "business"), ("numbers", "people", "helping")),
    Work("bank_analyst", ("finance", "economics"), ("numbers",)),
    Work("economist", ("economics", "math"), ("numbers", "research")),
    Work("actuary", ("math", "finance"), ("numbers",)),
    Work("data_analyst", ("math", "computing", "economics", "business"), ("numbers", "computers", "research")),
    Work("math_teacher", ("math", "education"), ("teaching", "kids", "numbers")),
    Work("software_developer", ("computing", "math"), ("computers", "machines")),
    Work("cybersecurity_analyst", ("computing", "crime"), ("computers", "research")),
    Work("game_designer", ("computing", "art"), ("computers", "design", "ideas")),
    Work("civil_engineer", ("engineering",), ("machines", "outdoors", "numbers")),
    Work("mechanical_engineer", ("engineering",), ("machines", "hands")),
    Work("electrician", ("engineering",), ("hands", "machines")),
    Work("product_manager", ("business", "computing", "engineering"), ("ideas", "organizing")),
    Work("marketing_specialist", ("business", "communication"), ("ideas", "words", "design")),
    Work("project_manager", ("business",), ("organizing", "people")),
    Work("event_planner", ("business", "communication"), ("organizing", "people")),
    Work("business_owner", ("business",), ("ideas", "organizing")),
    Work("chef", ("food",), ("hands", "ideas", "food")),
    Work("dietitian", ("food", "health", "biology"), ("people", "helping", "food")),
    Work("reporter", ("communication", "english", "politics"), ("words", "people", "travel")),
    Work("public_relations_specialist", ("communication", "english"), ("words", "people")),
    Work("podcast_producer", ("communication", "music", "film"), ("ideas", "words", "music")),
    Work("editor", ("english",), ("words",)),
    Work("technical_writer", ("english", "computing"), ("words", "computers")),
    Work("grant_writer", ("english", "sociology"), ("words", "helping")),
    Work("museum_curator", ("history", "art"), ("research", "teaching")),
    Work("archivist", ("history", "english"), ("research", "organizing")),
    Work("teacher", ("education", "english", "history", "languages"), ("kids", "teaching", "people")),
    Work("instructional_designer", ("education", "computing"), ("teaching", "design", "computers")),
    Work("child_life_specialist", ("education", "psychology", "health"), ("kids", "helping")),
    Work("graphic_designer", ("art",), ("design", "computers")),
    Work("architect", ("art", "engineering"), ("design", "numbers")),
    Work("art_therapist", ("art", "psychology"), ("helping", "hands", "people")),
    Work("video_editor", ("film", "communication", "art"), ("design", "computers")),
    Work("music_teacher", ("music", "education"), ("music", "teaching", "kids")),
    Work("stage_manager", ("film", "music"), ("organizing", "people")),
    Work("chaplain", ("religion", "philosophy"), ("helping", "people")),
    Work("youth_minister", ("religion",), ("kids", "teaching")),
    Work("ethics_officer", ("philosophy", "law", "business"), ("arguing", "words")),
)
# For somebody who said nothing to go by: people whose days touch many kinds of work.
WIDE = ("hr_specialist", "project_manager", "reporter")
