"""Goals in Spanish: occupations by their main word, fields, what leads up to them, and what is asked about them."""

from __future__ import annotations

from flows.goal.speech import Speech

HEADS = frozenset(
    "enfermero enfermera doctor doctora médico médica medico medica dentista abogado abogada ingeniero ingeniera maestro maestra profesor profesora chef cocinero cocinera arquitecto arquitecta "
    "contador contadora analista diseñador diseñadora disenador disenadora periodista psicólogo psicóloga psicologo psicologa fisioterapeuta terapeuta nutriólogo nutrióloga nutricionista veterinario veterinaria "
    "biólogo bióloga biologo biologa químico química físico trabajador trabajadora consejero consejera programador programadora desarrollador desarrolladora piloto pilota azafata bombero bombera policía policia "
    "detective electricista plomero plomera mecánico mecánica mecanico carpintero albañil soldador soldadora técnico técnica tecnico tecnica agente gerente jefe jefa director directora coordinador coordinadora "
    "asistente secretario secretaria traductor traductora intérprete interprete escritor escritora editor editora fotógrafo fotógrafa fotografo fotografa actor actriz cantante músico música-a musico bailarín bailarina "
    "artista pintor pintora ilustrador ilustradora animador animadora productor productora locutor locutora reportero reportera entrenador entrenadora árbitro atleta futbolista científico científica cientifico cientifica "
    "investigador investigadora economista historiador historiadora sociólogo socióloga antropólogo antropóloga arqueólogo arqueóloga geólogo geóloga matemático matemática-a estadístico bibliotecario bibliotecaria "
    "farmacéutico farmacéutica farmaceutico farmaceutica paramédico paramédica paramedico cirujano cirujana pediatra cardiólogo cardióloga psiquiatra ginecólogo ginecóloga dermatólogo dermatóloga oncólogo partera matrona "
    "higienista optometrista quiropráctico radiólogo radióloga fonoaudiólogo fonoaudióloga logopeda juez jueza fiscal notario notaria diplomático diplomática político política-a embajador embajadora alcalde "
    "vendedor vendedora cajero cajera mesero mesera barista peluquero peluquera estilista cosmetóloga esteticista modelo diseñadores costurera sastre panadero panadera pastelero pastelera carnicero agricultor agricultora "
    "ganadero jardinero jardinera chofer conductor conductora camionero mensajero cartero soldado soldada marinero militar guardia guardabosques salvavidas niñera cuidador cuidadora empresario empresaria emprendedor emprendedora "
    "consultor consultora asesor asesora auditor auditora banquero banquera corredor corredora publicista mercadólogo mercadóloga administrador administradora reclutador reclutadora organizador organizadora "
    "sacerdote pastor pastora monja ministro ministra astronauta astrónomo astrónoma meteorólogo meteoróloga oceanógrafo ecólogo guía curador curadora conservador restaurador joyero herrero tutor tutora educador educadora "
    "orientador orientadora decano rector analistas especialista operador operadora supervisor supervisora inspector inspectora estratega gestor gestora planificador comunicador comunicadora "
    "cineasta camarógrafo guionista compositor compositora comediante mago payaso youtuber influencer streamer dj barbero manicurista tatuador florista paisajista topógrafo dibujante proyectista programadores florista "
    "kinesiólogo kinesióloga podólogo neurólogo neuróloga anestesiólogo patólogo epidemiólogo epidemióloga genetista microbiólogo microbióloga bioquímico bioquímica-a flebotomista terapista "
    "criminólogo criminóloga perito forense-a trabajadores defensor defensora activista cabildero funcionario funcionaria servidor-publico senador senadora diputado diputada".split()
)
ENDINGS = r"(?:[a-zñáéíóú]{3,}(?:[oó]log[oa]|ista|peuta|[oó]graf[oa])|[a-zñáéíóú]{3,}(?:dor|dora|ero|era))"
NO_HEADS = frozenset(
    "primero primera dinero enero febrero pero espero quiero prefiero manera carrera fuera espera era verdadera verdadero cualquiera soltero soltera entero entera compañero compañera companero companera "
    "extranjero extranjera tercera tercero ligera ligero sincera cartera bandera madera pulsera cadera escalera frontera primavera computadora computador ordenador lavadora entrevista revista lista vista pista conquista "
    "requiero refiero considera considero adquiera viajera pudiera hubiera fuera estuviera tuviera hiciera quisiera gustara viera diera dijera supiera pasajero número sendero nevera tijera mejorador procesador calculadora televisor tenedor comedor alrededor mirador humidificador realista optimista pesimista egoísta".split()
)
NEEDY = frozenset(
    "guía modelo militar guardia agente jefe jefa trabajador trabajadora persona líder lider político".split()
)
SHORT = frozenset("ux rn pa pt".split())
FIELDS = frozenset(
    "mercadotecnia|marketing|salud|salud pública|salud publica|salud mental|medicina|enfermería|enfermeria|psicología|psicologia|derecho|leyes|ingeniería|ingenieria|educación|educacion|negocios|finanzas|contabilidad|economía|economia|"
    "tecnología|tecnologia|computación|computacion|informática|informatica|programación|programacion|ciberseguridad|ciencia de datos|diseño|diseño gráfico|diseno|arte|artes|música|cine|moda|teatro|danza|fotografía|fotografia|periodismo|comunicación|comunicacion|"
    "publicidad|relaciones públicas|relaciones publicas|recursos humanos|trabajo social|política|politica|gobierno|relaciones internacionales|arquitectura|biología|biologia|biología marina|química|física|matemáticas|matematicas|estadística|historia|filosofía|"
    "sociología|antropología|criminología|criminologia|justicia|justicia criminal|turismo|hotelería|hoteleria|gastronomía|gastronomia|cocina|nutrición|nutricion|fisioterapia|terapia física|terapia fisica|terapia ocupacional|odontología|odontologia|farmacia|veterinaria-a|deportes|"
    "agricultura|agronomía|medio ambiente|sustentabilidad|energía|energías renovables|construcción|construccion|bienes raíces|bienes raices|ventas|logística|logistica|seguros|banca|videojuegos|animación|animacion|traducción|traduccion|idiomas|literatura|"
    "educación bilingüe|educación especial|animales|ong|organizaciones sin fines de lucro|investigación|investigacion|genética|neurociencia|robótica|inteligencia artificial|datos|redes sociales|belleza|cosmetología|eventos|aviación|ejército|iglesia|bibliotecología|inmigración|migración".split(
        "|"
    )
)
FIELD_ENDINGS = r"(?:ía|ia|ción|cion|ica|ismo|dad|tecnia|negocios|finanzas|derecho|leyes|arte|artes|música|cine|moda|deportes?|salud|ambiente|humanos|social|diseño|datos|ventas|eventos|gobierno|idiomas|infantil)$"
STOPS = frozenset(
    "el la los las un una unos unas al del de en con por para sin sobre y o u e ni que qué como cómo cuando cuándo donde dónde quien quién cual cuál si sí no pero porque pues aunque mientras "
    "yo tú tu él ella nosotros ellos ellas me te se le les lo nos mi mis su sus este esta esto ese esa eso aquel "
    "soy es era eres son somos fue ser estar estoy está esta están hay tengo tiene tienes tener quiero quisiera quiere quieres gusta gustan gustaría gustaria encanta interesa interesan pienso pensando creo espero puedo puede hacer hago hace voy va ir vamos "
    "trabajar trabaja trabajo trabajando estudiar estudio estudiando llegar convertirme volverme dedicarme saber sé se conocer aprender hablar entrevistar ver sueño meta carrera campo área area algo nada muy más mas menos tal vez quizás quizá a lo mejor todavía aún ya también tambien siempre ahora luego después solo sólo nunca "
    "día dia normal años bien mal mucho mucha tanto tanta escuela universidad gente persona alguien nadie cosas dinero vida hola gracias bueno buena gran jaja entonces igual mejor".split()
)
BREAKS = (
    r"[.,;:!?¿¡\n()]|\s[-–—]\s|\b(?:pero|porque|aunque|mientras|ya que|y (?:me|mi|no|yo|quiero|tambi[eé]n|que|c[oó]mo|si|cu[aá]nto|es|eso|tengo|saber)|o (?:algo|algo as[ií]|no s[eé])|no s[eé]|no estoy|me pregunto|creo|pienso|supongo|"
    r"si|cuando|donde|d[oó]nde|qui[eé]n|que|qu[eé]|c[oó]mo|como (?:mi|ella|[eé]l)|cu[aá]nto|alg[uú]n d[ií]a|en el futuro|para (?:ganarme|mi|una|la|el|ayudar|poder)|despu[eé]s|ahora|jaja\w*|por favor|tambi[eé]n|"
    r"es|son|era|fue|suena|parece|hace|hacen|gana|ganan|necesita|tiene|est[aá]|en un d[ií]a|en realidad|por (?:el|la|lo|mi)|desde|tal vez|quiz[aá]s?|a lo mejor|la verdad|o sea|primero|luego|mejor dicho|en general)\b"
)
_SER = r"(?:ser|hacerme|volverme|convertirme en|llegar a ser|trabajar (?:como|de|en|para|con)|dedicarme a(?: la| el| ser)?|estudiar|entrar (?:a|en)|meterme (?:a|en)|saber (?:m[aá]s )?(?:sobre|de|c[oó]mo es ser)|aprender (?:m[aá]s )?(?:sobre|de)|conocer (?:m[aá]s )?(?:sobre|de)|hablar con|entrevistar a|explorar)"
LEADS = (
    rf"(?:(?:quiero|quisiera|me gustar[ií]a|gustar[ií]a|quer[ií]a|espero|pienso|planeo|sueño con|deseo|prefiero|preferir[ií]a|me encantar[ií]a|voy a|podr[ií]a|me veo|necesito|tengo que|busco|intento|quiere|quieres) (?:m[aá]s bien |tambi[eé]n |mucho |alg[uú]n d[ií]a |yo )?{_SER}"
    rf"|(?:estoy |ando )?pensando en(?: {_SER})?|(?:estoy )?considerando(?: {_SER})?|me (?:interesa|interesan|llama la atenci[oó]n|apasiona|encanta|encantan|atrae|gusta|gustan)(?: (?:mucho|m[aá]s|bastante|la idea de))?(?: {_SER})?|interesad[oa] en(?: {_SER})?|(?:mi )?(?:sueño|meta|objetivo|ideal|plan|inter[eé]s)(?: \w+)? (?:es|ser[ií]a|siempre ha sido)(?: {_SER})?"
    rf"|(?:c[oó]mo|qu[eé] se siente) (?:es |ser[ií]a )?(?:ser|trabajar (?:de|como|en)|la vida de|el d[ií]a de)|c[oó]mo (?:llega|llego|llegan|se llega)(?: uno| a)*(?: a)? ser|c[oó]mo (?:se )?(?:hace|hacerse|hacerme|convertirse en|volverse)|qu[eé] (?:hace|hacen|estudia|estudi[oó])|cu[aá]nto gana[n]?|(?:d[ií]a|vida) (?:de|en la vida de)|alguien que (?:sea|es|trabaje (?:de|como|en))|(?:carrera|trabajo|campo|mundo|[aá]rea) (?:de|en|como)|(?:eleg[ií]|escog[ií]|elijo|escojo)|ser|como|de|tal vez|quiz[aá]s?|a lo mejor|algo (?:en|de|con|relacionado con)|m[aá]s bien|en|quiero)"
)
PAST = r"\b(?:antes|quer[ií]a ser|pensaba ser|en vez de|en lugar de|trabajo (?:de|como)|ya no quiero|actualmente|ahora soy|era)\b[^.,;]{0,30}$"
OTHERS = r"\b(?:mi|mis|su|la|el|una?) (?:\w+ )?(?:mam[aá]|madre|pap[aá]|padre|padres|pap[aá]s|herman[oa]|t[ií][oa]|prim[oa]|amig[oa]|vecin[oa]|novi[oa]|abuel[oa]|familia|consejer[oa]|profe|profesora?|maestr[oa]|jef[ea])s?(?: (?:es|era|trabaja|quiere|dice|dijo|son|fue|de|que)\b|$)[^.,;]{0,30}$|\b(?:ella|[eé]l) (?:es|era|trabaja)[^.,;]{0,20}$"
DENIED = r"\b(?:no (?:un|una|el|la|ser|quiero ser|me gustar[ií]a ser|es|necesariamente)|en vez de|en lugar de|m[aá]s que|ya no quiero)\b[^.,;!?\n]*?(?=[.,;!?\n]|\bpero\b|\bsino\b|$)"
ARTICLES = r"^(?:(?:pues|bueno|este|mm+|eh|s[ií]|no|hola|como|tal vez|quiz[aá]s?|a lo mejor|posiblemente|creo que|yo creo|quiero|ser|de|en|a|un|una|unos|unas|la|las|los|algo (?:con|relacionado con)?|alg[uú]n tipo de|el campo de|campo de|el [aá]rea de|el mundo de|trabajar (?:en|de|como)|mucho|m[aá]s bien|sobre|lo de)\b[\s,]*)+"
TAILS = r"(?:[\s,]+(?:jaja\w*|tambi[eé]n|por favor|creo|tal vez|quiz[aá]s?|o algo(?: as[ií])?|alg[uú]n d[ií]a|la verdad|y|o|con|en|a|para|de|que|un|una|el|la|los|es|ahora|m[aá]s|mucho|todav[ií]a))+$"
JOINED = r"\s*(?:,? (?:o|u) (?:tal vez |a lo mejor |quiz[aá]s? )?(?:una? )?|,? (?:y|e) (?:tal vez )?(?:una? )?|\s?/\s?)"
PLACES = r"\s+(?:en|para) (?:un|una|el|la|los|las) (?!futuro|universidad|escuela|vida|verano|d[ií]a)[\wñáéíóú'&.-]+(?: (?!y\b|pero\b|o\b|porque\b|que\b|si\b|en\b)[\wñáéíóú'&.-]+){0,3}|\s+(?:en|para) (?=[a-z])(?:google|amazon|nasa|netflix|apple|microsoft|disney)\b"
OF = frozenset("de en del".split())
VERBS = r"^(?:a )?(?:ayudar(?: a)?|trabajar (?:con|al aire|afuera|desde)|hacer|enseñar(?= )|construir|arreglar|salvar|viajar|servir|resolver|crear|proteger|cambiar|cuidar|tener (?:mi|un)|ganar|parar|escribir \w+|jugar|estar)\b"
UNSURE = r"\b(?:no (?:lo )?s[eé]|no tengo (?:ni )?idea|ni idea|no estoy (?:muy |tan )?segur[oa]|indecis[oa]|todav[ií]a no (?:lo )?s[eé]|a[uú]n no (?:lo )?s[eé]|no (?:lo )?he decidido|cualquier cosa|lo que sea|perdid[oa]|sin idea)\b"
KINDS = {
    **dict.fromkeys(("trabajo", "un trabajo", "un trabajo específico", "un trabajo especifico", "un puesto", "un puesto específico", "específico", "especifico", "una profesión", "una profesion"), "job"),
    **dict.fromkeys(("campo", "un campo", "un área", "un area", "área", "area", "un campo en general", "general", "en general", "un campo general", "una industria", "el campo"), "field"),
    **dict.fromkeys(("ninguno", "ninguna", "los dos", "ambos", "cualquiera", "nada", "nada en especial", "lo que sea", "cualquier cosa", "cualquier trabajo"), "unsure"),
}  # fmt: skip
TOPICS = {
    "path": r"camino|c[oó]mo (?:llega\w*|llegaron|lleg[oó]|empez[oó] ah[ií]|se llega|llego)|trayectoria|c[oó]mo (?:terminaron|termin[oó]|decidieron|decidi[oó]|escogieron|eligieron|se hicieron|se hizo|lo lograron|logr[oó])|llegar (?:a ser|ah[ií]|hasta)|pasos|por qu[eé] (?:lo )?(?:eligieron|escogieron|escogi[oó]|eligi[oó])|llega uno",
    "education": r"escuela(?! de)|estudi(?:os|ar|aron|o|[oó])\b|maestr[ií]as?|doctorado|t[ií]tulos?|licenciatura|licencias?|certificad\w+|certificaci\w+|diplomado|posgrado|carrera (?:universitaria|necesito|estudiar)|universidad|preparaci[oó]n acad\w+|formaci[oó]n|capacitaci[oó]n|cursos?|clases? (?:tomar|debo|para|necesito)|qu[eé] (?:materias|clases)|educaci[oó]n|deuda|colegiatura|ex[aá]menes",
    "skills": r"habilidades|destrezas|aptitudes|herramientas|programas|qu[eé] (?:necesito|hay que|debo|tengo que) saber|cualidades|c[oó]mo (?:me )?preparo|c[oó]mo (?:debo )?prepararme|prepararme|capacidades|talentos?|requisitos|ser bueno en|buen[oa] (?:en|con)",
    "day": r"d[ií]a (?:normal|t[ií]pico|a d[ií]a|com[uú]n|promedio|cualquiera)|un d[ií]a|d[ií]a de trabajo|semana (?:normal|t[ií]pica|de)|d[ií]a a d[ií]a|rutina|qu[eé] (?:hacen|hace|haces)(?: \w+){0,5}|c[oó]mo (?:es|son) (?:su|un|el|los|una|la) (?:d[ií]a|d[ií]as|semana|trabajo)|tareas|cotidian\w+|diari[oa]|responsabilidades|todo el d[ií]a|en qu[eé] consiste|c[oó]mo es (?:ser|el trabajo|trabajar)",
    "culture": r"ambiente(?! (?:es|natural))|cultura|compañeros|colegas|equipo|oficina|la gente (?:es|ah[ií])|clima laboral|jefes|diversidad|remot[oa]|desde casa|trato|lugar de trabajo|inclusi\w+",
    "pay": r"suel(?:do|dos)|salarios?|pag(?:a|o|an|ar|as|ado|ada)\b|dinero|gana(?:n|r|s)?\b|ingresos|ganancias|prestaciones|econ[oó]micamente|bien pagado|cu[aá]nto (?:pagan|ganan|se gana)",
    "balance": r"equilibrio|balance|horarios?|horas|estr[eé]s\w*|estresante|familia(?!r)|hijos|tiempo libre|vida personal|descanso|cansad[oa]|agotador\w*|carga|turnos?|fines de semana|vacaciones|guardias|flexib\w+|vida social|pesado|burnout",
    "growth": r"crec(?:er|imiento|es)|ascen(?:so|sos|der)|subir|avanz\w+|promoci[oó]n|desarrollo profesional|largo plazo|oportunidades de|especializ\w+|puestos m[aá]s altos|escalar",
    "entry": r"primer (?:trabajo|empleo|puesto)|c[oó]mo (?:empez\w+|entr\w+|empiezo|entro|comenz\w+|conseguir\w*|consigo|se entra|se empieza)|entrar|sin experiencia|pr[aá]cticas|pasant[ií]as?|conseguir (?:trabajo|empleo|un)|contrat\w+|empezar|iniciar|solicitar|primer paso|abrirse camino",
    "outlook": r"futuro|demanda|mercado|inteligencia artificial|\bia\b|autom\w+|cambi(?:a|ando|ar|os)\b|crecimiento del campo|va a (?:existir|desaparecer)|estab\w+|robots|tendencias?|perspectivas|en (?:diez|cinco|10|5) años|hay trabajo|empleos|reemplaz\w+|desaparec\w+",
}
ALSO = r"^(?:s[ií]|claro|ok|exacto|correcto|perfecto|vale|as[ií] es)?[,!. ]*(?:y tambi[eé]n|tambi[eé]n|adem[aá]s|y adem[aá]s|y|agrega|añade|suma|incluye|quiero saber tambi[eé]n|tambi[eé]n quiero saber)(?: tambi[eé]n| que| sobre)? ?[,:]? ?(?P<wish>.{3,200})$"
CORRECTING = r"^(?:no|nop|mejor|m[aá]s bien|en realidad|de hecho|perd[oó]n|casi|espera|quise decir|c[aá]mbialo a|cambia a)[,.! ]+(?:(?:no|es|era|quise decir|digo|perd[oó]n|mejor|m[aá]s bien|c[aá]mbialo a|que sea|quiero)[,.! ]+)*(?:una? )?(?P<target>.{2,80})$"

SPEECH = Speech(
    True, HEADS, ENDINGS, NO_HEADS, NEEDY, SHORT, FIELDS, FIELD_ENDINGS, STOPS, BREAKS, LEADS, PAST, OTHERS, DENIED,
    ARTICLES, TAILS, JOINED, PLACES, OF, VERBS, KINDS, TOPICS, ALSO, CORRECTING,
)  # fmt: skip
