"""From Spanish questions that one fact answers to the story behind the fact.

``<a|b>`` says ``a`` to a "tú", ``b`` to an "usted". Patterns take words with or without their accents.
"""

from __future__ import annotations

from flows.questions.coach.tables import Table

FACT: Table = (
    (r"(?:por |hace )?cu[aá]nto tiempo (?:llevas?|tienes?) (\w+ndo)\b(.*)", "¿Cómo ha sido {1:inf}{2}?"),
    (r"(?:por |hace )?cu[aá]nto tiempo (?:llevas?|tienes?)(?: de)?( .*)?", "¿Cómo ha sido este tiempo{1}?"),
    (r"(?:desde cu[aá]ndo|hace cu[aá]nto(?: tiempo)? que) (\w+)(.*)", "¿Cómo ha sido {1:inf}{2}?"),
    (r"cu[aá]nto (?:tiempo )?(?:dur[oó]|tard[oó]|tardaste|dura|tom[oó]|te tom[oó]|le tom[oó]) (?:en )?(.+)", "¿Cómo fue {1}?"),
    (r"(?:por )?cu[aá]nto tiempo (\w+)(.*)", "¿Cómo fue {1:inf}{2}?"),
    (r"cu[aá]ntas horas (.+?)(?: (?:a la|por) semana)?", "¿Cómo se reparten las horas que {1}?"),
    (r"cu[aá]nt(os|as) (\w+) (?:hay|son|est[aá]n|trabajan) (en .+)", "¿Cómo son {1:the} {2} que hay {3}?"),
    (r"cu[aá]nt(os|as) a[nñ]os (de [\w ]+?)(?: son| fueron| hay que hacer)?", "¿Cómo son los años {2}?"),
    (r"cu[aá]nt(?:os|as) (\w+)(.*)", "¿Cómo influye el número de {1} en <tu|su> trabajo?"),
    (r"cu[aá]nt[oa] (dinero|tiempo|trabajo|libertad|estr[eé]s|experiencia|papeleo)(.*)", "¿Qué papel tiene el {1} en <tu|su> día a día?"),
    (r"(?:con qu[eé] frecuencia|cada cu[aá]nto) (.+)", "¿Cómo es cuando {1}?"),
    (r"cu[aá]ndo (?:fue que )?(decidiste|supiste|empezaste|comenzaste|elegiste|te diste cuenta|se dio cuenta|decidi[oó]|supo|empez[oó]|comenz[oó]|eligi[oó])(.*)", "¿Cómo {1}{2}?"),
    (r"cu[aá]ndo (?:me )?conviene (.+)", "¿Cómo <decidirías|decidiría> cuándo conviene {1}?"),
    (r"(?:cu[aá]ndo|en qu[eé] a[nñ]o) (.+)", "¿Cómo fue cuando {1}?"),
    (r"cu[aá]l (?:es|fue|era) (tu|su) promedio(.*)", "¿Qué papel tuvo {1} promedio{2}?"),
    (r"a qu[eé] hora (.+)", "¿Cómo es <tu|su> día desde que {1}?"),
    (r"qu[eé] edad ten[ií]as? cuando (.+)", "¿Qué pasaba en <tu|su> vida cuando {1}?"),
    (r"(?:de )?d[oó]nde eres(.*)", "¿Cómo ha influido de dónde eres en tu camino{1}?"),
    (r"(?:en )?d[oó]nde (vives?|trabajas?)(.*)", "¿Cómo es {1:inf} donde {1}{2}?"),
    (r"(?:en |a )?d[oó]nde (\w+)(.*)", "¿Cómo <elegiste|eligió> dónde {1:inf}{2}?"),
    (r"(?:a|en) qu[eé] (universidad|escuela|facultad|colegio) (.+)", "¿Cómo <elegiste|eligió> la {1} a la que {2}?"),
    (r"qu[eé] (carrera|maestr[ií]a|especialidad) (?:me )?(recomiendas?|recomendar[ií]as?)(.*)", "¿Qué debería tomar en cuenta para elegir {1}{3}?"),
    (r"qu[eé] (carrera|maestr[ií]a|especialidad) (\w+)(.*)", "¿Por qué <elegiste|eligió> la {1} que {2}?"),
    (r"qu[eé] (estudiaste|estudi[oó]|estudias|estudia)(.*)", "¿Qué <te|lo> llevó a estudiar lo que {1}{2}?"),
    (r"cu[aá]l (?:es|fue|era) (tu|su) (puesto|cargo)(.*)", "¿Qué implica {1} {2} en el día a día{3}?"),
    (r"cu[aá]l (?:es|fue|era) (?:el )?(sueldo|salario)(?: promedio| inicial| t[ií]pico)* (?:de|para) (.+)", "¿Qué rango de {1} es común para {2}?"),
    (r"cu[aá]l (?:es|fue|era) (?:el )?(sueldo|salario)(.*)", "¿Qué rango de {1} es común{2}?"),
    (r"cu[aá]nto (?:gana|cobra)n? (.+)", "¿Qué rango de pago es común para {1}?"),
    (r"cu[aá]l (?:es|fue|era) (tu|su|el|la) (\w+)(.*)", "¿Cómo influye {1} {2}{3} en <tu|su> trabajo?"),
    (r"(?:con )?qui[eé]n(?:es)? trabajas?(.*)", "¿Cómo es la gente con la que <trabajas|trabaja>{1}?"),
    (r"qui[eé]n(?:es)? (?:es|son|fue) (.+)", "¿Cómo es {1}?"),
    (r"(?:a )?qui[eé]n (.+)", "¿Me <podrías|podría> contar de la persona que {1}?"),
    (r"qu[eé] tan (\w+) (es|son|fue|era) (.+)", "¿Qué hace que {3} {2:sub} {1}?"),
    (r"qu[eé] horario (.+)", "¿Cómo es el horario que {1}?"),
    (r"qu[eé] (software|programa|idioma|herramienta|aplicaci[oó]n) (\w+)(.*)", "¿Para qué {2} el {1} que {2}{3}?"),
)  # fmt: skip
