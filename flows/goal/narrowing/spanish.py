"""Majors, likings and envies as students put them in Spanish."""

from __future__ import annotations

import re
from re import Pattern

from flows.goal.narrowing.tongue import Tongue, stems


def _begin(words: str) -> Pattern[str]:
    return re.compile(stems(words), re.IGNORECASE)


SPANISH = Tongue(
    fields={
        "biology": _begin("bio(?!graf) anatom zoo gen[eé]tic fisiolog microb marin bot[aá]nic neuro"),
        "chemistry": _begin("qu[ií]mic bioqu[ií]m farmac"),
        "environment": _begin("ambient medio.ambiente ecolog clim[aá]t sostenib geolog geograf agr[ií]c"),
        "health": _begin("salud enfermer medic m[eé]dic kinesi hospital terapi cl[ií]nic odont"),
        "sports": _begin("deport atlet kinesi ejercicio entrena gimnas f[uú]tbol b[eé]isbol baloncesto"),
        "psychology": _begin("psic neuro consejer salud.mental"),
        "sociology": _begin("sociol trabajo.social antropol g[eé]nero comunidad"),
        "crime": _begin("crimin forens polic detectiv justicia"),
        "law": _begin("derecho leyes legal jur[ií]dic abogad"),
        "politics": _begin("pol[ií]tic gobierno relaciones.internac administraci[oó]n.p[uú]b campa[nñ]a elecci"),
        "languages": _begin("idioma lengua franc[eé]s alem[aá]n italian chino [aá]rabe japon[eé]s ling[uü][ií] traducc"),
        "accounting": _begin("contab contadur auditor impuesto"),
        "finance": _begin("finan inversi banc bolsa.de.val"),
        "economics": _begin("econom"),
        "business": _begin("negocio empresa administraci[oó]n(?!.p[uú]b) mercad marketing emprend comercio"),
        "math": _begin("matem c[aá]lculo estad[ií]st [aá]lgebra actuar"),
        "computing": _begin("comput inform[aá]t sistemas cibers program software ciencia.de.datos videojueg"),
        "engineering": _begin("ingenier f[ií]sica mec[aá]nic rob[oó]t el[eé]ctr civil carpint"),
        "communication": _begin("comunicac period medios radio publicid redes.sociales podcast relaciones.p[uú]b"),
        "english": _begin("ingl[eé]s escrib escritur literat poes novel leer libros?"),
        "history": _begin("histor museo archiv"),
        "education": _begin("educa ense[nñ] maestr pedagog"),
        "art": _begin("arte dibuj pint dise[nñ] foto cer[aá]m arquitect ilustr moda"),
        "music": _begin("m[uú]sica coro banda piano guitarra cant orquesta"),
        "film": _begin("cine teatro pel[ií]cula drama actuaci edici[oó]n.de.video"),
        "religion": _begin("teolog relig minister iglesia fe\\b biblia"),
        "philosophy": _begin("filos [eé]tica l[oó]gica debate"),
        "food": _begin("comida cocin reposter nutrici culinari gastron"),
    },
    traits={
        "people": _begin("gente personas hablar conversar escuchar equipo client pacient"),
        "helping": _begin("ayud cuid apoy servir volunt"),
        "kids": _begin("ni[nñ] chic campamento primos j[oó]ven"),
        "teaching": _begin("ense[nñ] explic tutor entren"),
        "research": _begin("investig experiment laborat resolver descubr rompecabez"),
        "hands": _begin("manos constru arregl repar hacer manual"),
        "machines": _begin("m[aá]quin motor robot carros? coches? bici"),
        "computers": _begin("comput program app sitio videojueg"),
        "numbers": _begin("n[uú]mer matem c[aá]lculo estad[ií]st presupuest"),
        "words": _begin("escrib leer palabr historias ensayo editar"),
        "ideas": _begin("ideas? creativ invent empez"),
        "design": _begin("dise[nñ] dibuj color visual foto"),
        "outdoors": _begin("aire.libre afuera naturaleza campo jard[ií]n r[ií]o"),
        "animals": _begin("animal perro gato caballo veterin"),
        "organizing": _begin("organiz plane horario dirig lider evento"),
        "arguing": _begin("discut debat convenc argument justicia derechos"),
        "travel": _begin("viaj extranjero pa[ií]s cultur mundo"),
        "body": _begin("cuerpo deport ejercicio anatom m[uú]scul lesi"),
        "music": _begin("m[uú]sica canci cantar banda"),
        "food": _begin("comida cocin hornear"),
    },
    parts={
        "major": re.compile(r"\b(?:estudio|estudiando|mi carrera es|carrera de) (?P<said>[^.,;!?\n]{2,60}?)(?=\s*(?:[.,;!?\n]|$|\by me\b|\bpero\b))(?P<named>)", re.IGNORECASE),
        "liked": re.compile(r"\bme (?:gust(?:a|o|ó|an|aron)|encant(?:a|o|ó|an|aron)) (?P<said>[^.,;!?\n]{2,60}?)(?=\s*(?:[.,;!?\n]|$|\by me\b|\bpero\b))", re.IGNORECASE),
        "envied": re.compile(r"\b(?:envidio|envidia (?:a|de)|me da envidia|quisiera ser como|admiro) (?:a )?(?P<said>[^.;!?\n]{2,80}?)(?=\s*(?:[.;!?\n]|$|\bpero\b))", re.IGNORECASE),
    },
    leads={
        "major": re.compile(r"^(?:(?:pues|bueno|este|ahora|es|mi carrera es|estudio|estoy estudiando|estoy en|soy de|soy|estudiante de|la carrera de|carrera de|quiz[aá]s|creo que)\b[, ]*)*", re.IGNORECASE),
        "liked": re.compile(r"^(?:(?:pues|bueno|este|creo que|quiz[aá]s|me|gust(?:a|o|ó|an|aron)|encant(?:a|o|ó|an|aron)|mucho|la clase de|mi clase de|clase de|la de)\b[, ]*)*", re.IGNORECASE),
        "envied": re.compile(r"^(?:(?:pues|bueno|este|creo que|quiz[aá]s|me da|envidia|envidio|admiro|de|a)\b[, ]*)*", re.IGNORECASE),
        "wondered": re.compile(r"^(?:(?:pues|bueno|este|creo que|quiz[aá]s|quisiera|quiero|me gustar[ií]a|saber|averiguar|entender)\b[, ]*)*", re.IGNORECASE),
    },
    tail=re.compile(r"(?: (?:ahora|por ahora|creo|la verdad|jaja|supongo))+$", re.IGNORECASE),
    nothing=re.compile(
        r"^\W*(?:no (?:lo )?(?:s[eé]|tengo)|no|nada|nadie|ninguno|ninguna|ni idea|a[uú]n no|todav[ií]a no|indecis[oa]|sin (?:carrera|declarar)|no estoy segur[oa]|ns|mmm*|\?+)\b.{0,60}$",
        re.IGNORECASE | re.DOTALL,
    ),
    mine=((re.compile(r"\bmis\b", re.IGNORECASE), "tus"), (re.compile(r"\bmi\b", re.IGNORECASE), "tu")),
)  # fmt: skip
