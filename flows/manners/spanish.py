"""Wishes in Spanish, written without accents as students type them: tú, usted and vos, Mexico to the Caribbean."""

from __future__ import annotations

from flows.manners.speech import Speech, Wish

SPELT = {
    "q": "que", "k": "que", "ke": "que", "xq": "porque", "pq": "porque", "porq": "porque", "x": "por", "pa": "para", "pa'": "para",
    "tb": "tambien", "tmb": "tambien", "d": "de", "bn": "bien", "grax": "gracias", "grcs": "gracias", "grs": "gracias",
    "thx": "gracias", "porfa": "por favor", "porfis": "por favor", "xfa": "por favor", "xfavor": "por favor", "plis": "por favor", "pls": "por favor", "please": "por favor",
    "porfavor": "por favor", "msj": "mensaje", "msjs": "mensajes", "mjs": "mensajes", "info": "informacion", "toy": "estoy", "tas": "estas", "ntp": "no hay problema",
    "nop": "no", "nope": "no", "nah": "no", "nel": "no", "sip": "si", "sipi": "si", "sep": "si", "sii": "si", "yes": "si", "ok": "ok", "oki": "ok", "okey": "ok", "okay": "ok",
    "okis": "ok", "vdd": "verdad", "e-mail": "correo", "email": "correo", "mail": "correo", "emails": "correos", "correito": "correo", "mensajito": "mensaje", "ntc": "no es cierto", "nose": "no se",
    "ahorita": "ahora", "horita": "ahora", "profe": "profesor", "profes": "profesores", "ayudame": "ayuda me", "ayudeme": "ayuda me", "ayudenme": "ayuda me",
    "cv": "curriculum", "finde": "fin de semana", "despues": "luego", "videollamada": "llamada", "exalumno": "exalumnos", "exalumna": "exalumnos",
    "exalumnas": "exalumnos", "ex-alumnos": "exalumnos", "egresado": "egresados", "egresada": "egresados", "egresadas": "egresados", "alumni": "exalumnos",
    "usted": "tu", "ustedes": "tu", "vos": "tu", "manana": "manana", "espanol": "espanol", "spanish": "espanol", "english": "ingles",
}  # fmt: skip
UNCLEAR = ((r"\bex alumn[oa]s?\b", "exalumnos"), (r"\ba ?ver\b", "a ver"))
TRIGGERS = frozenset(
    "ayuda volver saltar siguiente empezar reiniciar persona humano estado pausa borrar eliminar descargar exportar correo "
    "ropa sala horario exalumnos gracias hola buenos buenas dias tardes noches privado privacidad idioma ingles espanol "
    "mensajes recordatorios notificaciones todo datos cuenta consejero asesor plantilla borrador progreso resumen quizas "
    "correcto exacto claro nadie favor regresa atras deshacer cancelar pregunta adios nota agradecimiento omitir continuar".split()
)
REAL = frozenset(
    "hoja hojas cancelo cancelaron cancelada cancelado cancelamos sip si sit sis hora horas horario horarios ropas salas sale sala salir sola nada toda todos todas dato estados estada causa casa pasa "
    "paso pauta datos data cuento cuentas nota notas not salto saltos nado mensaje numero fabor sabor labor humana humanos "
    "personal personas volvi vuelve empieza empiezo pasado pesado privada claros clara carro corre corro correos dia tarde noche gracia "
    "bueno buena buen hora ola olas bola borra borro cuanto cuanta cuantos quizas regreso regresar adonde ingles estada".split()
)
SOFT = frozenset(
    "ok oye oiga hola ay ah eh em este pues bueno a ver y o e , que jaja jajaja jeje lol ups uy la verdad por favor perdon "
    "disculpa disculpe entonces ya ahora mejor mira bro wey guey we amigo coach bot solo es tipo como osea".split()
)
AROUND = SOFT | frozenset(
    "puedo puedes puede podemos podria podrias quiero quisiera quieres quiere queremos necesito necesitamos me te se le nos lo la los las el un una "
    "de del al a en con para por mi tu su esto esta este eso esa ese todo ir hacer haz hay favor gustaria prefiero vamos deja dejame aqui otra otro vez yo mas si no bien "
    "tengo ganas va voy como donde porfavor rapido momento".split()
)
REPORTED = (
    r"\b(?:ella|ellos|me dijo|me dijeron|dice|dijo|aprendi|los pacientes|pacientes|clientes|la gente|mi (?:mama|papa|profesor|profesora|jefe|jefa)|si (?:empezara|pudiera|tuviera)|"
    r"quien|ya)(?<!que el) (?!(?:por favor)\b)[^,]{0,40}$"
)
_QUIERO = r"(?:puedo|podemos|podria|podriamos|quiero|quisiera|queremos|necesito|me gustaria|vamos a|prefiero|como|hay que|dejame|deseo|tengo que|por favor|se puede|me puedes|me puede|puedes|puede|podrias)"
_AVISOS = r"(?:mensajes?|mensajear|recordatorios?|notificaciones|avisos|correos|textos|alertas)"
_DATOS = r"(?:datos|informacion|cuenta|historial|todo|cosas|conversacion|conversaciones|perfil|respuestas|archivos?|mensajes|chat|registro)"
_CENTRO = r"(?:centro de carreras?|centro de carrera|career center|centro|oficina|centro profesional)"
_GENTE = r"(?:persona|humano|humana|consejero|consejera|asesor|asesora|orientador|orientadora|alguien|representante|agente|coach|career center|centro de carreras?|personal)"

WISHES = {
    "pause_messages": Wish(
        within=(
            rf"(?:pausa|pausar|pausame|pausen|deten|silencia|para)(?: \w+){{0,2}} (?:los |las |mis |tus )?{_AVISOS}(?: \w+){{0,2}} (?:por|hasta|durante)",
            rf"pausa\w* (?:los |las |mis )?{_AVISOS}", r"no me (?:escribas|mandes|escriban)(?: \w+){0,2} (?:por (?:dos|2|una|unas)|hasta|durante)",
        )
    ),
    "resume": Wish(
        says=(r"(?:volver|vuelve) a activar(?:los|las)?", r"(?:re)?activa(?:r|los|las|rlos|rlas)?(?: (?:otra vez|de nuevo))?", r"reanudar", r"reactivar", r"suscribirme", r"activar (?:los )?(?:mensajes|recordatorios)"),
        within=(rf"(?:activ\w+|reactiv\w+|reanud\w+|prend\w+|enciend\w+) (?:otra vez |de nuevo |a \w+ )*(?:los |las |mis )?{_AVISOS}", rf"vuelv\w* a (?:activar|mandar\w*|enviar\w*|prender|escribir\w*)(?: (?:me|los|las|mis))*(?: {_AVISOS})?", r"(?:ya )?(?:me )?puedes (?:volver a )?(?:escribir\w*|mandar\w*)(?: mensajes)? otra vez"),
    ),
    "stop": Wish(
        says=(r"(?:alto|basta|stop|para ya|dejame en paz|dejenme en paz|cancelar suscripcion|no molestar|no molestes|detente|callate)",),
        within=(
            r"(?:deja|dejen|dejes|para|paren|basta|cesa|dejar|deje) (?:ya )?(?:de|con) (?:los |las |tantos |tantas )?(?:mandar\w*|enviar\w*|escribir\w*|molestar\w*|textear\w*|mensajear\w*|fastidiar\w*|recordar\w*|mensajes|recordatorios|notificaciones)",
            r"no (?:me )?(?:quiero|escriban|escribas|mandes|manden|envies|envien|molestes|molesten|textees|contactes|contacten|notifiques|mensajees)(?: (?:que|me|mas|recibir|tus|sus|los|las|otro|tantos|ningun|ver|a|mandes|manden|escribas|escriban|sigas|enviando|mandando))*(?: (?:mensajes?|recordatorios?|notificaciones|avisos|nada)| mas|$| ,)(?<!quiero)(?<!quiero mas)(?<!quiero nada)",
            rf"(?:quita\w*|apaga\w*|desactiv\w*|cancel\w*|silenci\w*|elimin\w*|bloque\w*) (?:todas |todos )?(?:estas |estos |las |los |mis |tus )?{_AVISOS}", r"(?:dar|darme|darse|denme|dame|doy|damos) de baja", r"(?:sacame|saquenme|quitame|borrame) de (?:esta|la|tu|su) lista", r"dejame en paz", r"ya no (?:me )?(?:escribas|escriban|mandes|manden|envies|molestes|quiero (?:mensajes|recordatorios|recibir|que me))", rf"(?:demasiados|muchos|basta de|ya no mas|no mas) {_AVISOS}", r"desuscrib\w+",
        ),
        along="mensajes recordatorios mandar",
    ),
    "delete": Wish(
        says=(r"(?:borra\w*|elimina\w*|olvida\w*) (?:todo|todos? (?:mis|los) datos|mi cuenta|mis datos|mi informacion|me)", r"borrar", r"eliminar", r"borra", r"elimina", r"olvidame"),
        within=(rf"(?:borr\w+|elimin\w+|limpi\w+|quit\w+|suprim\w+)(?: (?:por favor|toda?|todos|todas|absolutamente))* (?:mis?|la|los|toda mi|todos mis|todas mis|el|todo lo|todo el) {_DATOS}(?: que (?:tienes|tienen|sabes) de mi| por favor|$| ,)", r"(?:borr\w+|elimin\w+|quit\w+) (?:todo )?lo que (?:sabes|tienes|te dije|escribi|guardas\w*|tienen|saben)", rf"(?:borr\w+|elimin\w+) (?:todo|toda|todos|todas|mis?|la) ?{_DATOS}?(?:$| ,| (?:lo que|mi|mis|de|por favor))", r"(?:borr\w+|elimin\w+) todo", r"olvid\w+ (?:de )?(?:todo|lo que|toda)", rf"(?:mi|mis) {_DATOS} (?:borrad\w+|eliminad\w+)"),
        along="datos cuenta todo informacion borren borrar",
    ),
    "language": Wish(
        says=(r"(?:en |in )?ingles", r"en espanol", r"(?:cambiar|cambia|otro) (?:de |el )?idioma", r"idioma", r"espanol"),
        within=(
            r"(?:hablar|habla|hablame|hablas|cambia\w*|seguir|seguimos|escrib\w+|usa\w*|hacer\w*|pasar|pasa|contesta\w*|continuar|ponlo|switch|change|speak|prefer|prefiero|podemos|puedes)(?: \w+){0,4} (?:en|a|al|in|to) (?:ingles|espanol)(?! (?:con|en|a (?:los|sus|mis)))", r"(?:hablas|habla|sabes|entiendes) (?:en )?(?:espanol|ingles)(?! (?:en|con|a|todo))", r"(?:en|in|to) (?:ingles|espanol)(?: por favor|$| ,)", r"mi (?:espanol|ingles) no es", r"no (?:hablo|entiendo|se)(?: \w+)? (?:espanol|ingles)", r"cambi\w+ (?:el |de )?idioma",
        ),
        along="hablas espanol ingles hablar cambia",
    ),
    "thankyou_note": Wish(
        says=(r"(?:nota|carta|correo|mensaje|tarjeta) de (?:agradecimiento|gracias)", r"agradecimiento"),
        within=(
            r"(?<!ya mande la )(?<!ya le mande una )(?:nota|carta|correo|mensaje|tarjeta|notita) (?:de|para) (?:agradecimiento|agradecer\w*|gracias|dar\w* las gracias)", r"(?:ayuda|ayudas|ayudame|ayudar) (?:me )?a (?:agradec\w*|dar\w* las gracias)", r"como (?:le |les |lo |la )?(?:doy|dar|damos|agradezco|agradecer|agradecer\w*|puedo agradecer\w*|debo agradecer\w*|dar\w*)(?: \w+){0,2}(?: gracias)?$", r"(?:que|como) (?:le |les )?(?:escribo|digo|pongo|escribir|decir) (?:para |de )?(?:agradec\w+|dar\w* las gracias|gracias)", r"(?:tengo que|debo|deberia|necesito|hay que|quiero|puedo|me ayudas a) (?:mandar\w*|enviar\w*|escribir\w*|agradecer\w*|dar\w*)(?: \w+){0,3} (?:gracias|agradecimiento)",
        ),
        along="escribir mandar",
    ),
    "privacy": Wish(
        says=(r"privacidad", r"(?:es |esto es )?(?:privado|confidencial|anonimo|seguro|secreto)", r"politica de privacidad"),
        within=(
            r"(?:esto|eso|todo|este chat|lo que (?:digo|escribo|pongo)|mi informacion|mis datos|la conversacion)(?: \w+){0,2} (?:es|son|esta|queda|sera|estan)?(?: \w+)? ?(?:privad\w+|confidencial\w*|anonim\w+|segur[oa]s?|secret\w+|public\w+|guardad\w+|compartid\w+)", r"quien(?:es)?(?: \w+){0,3} (?:ver|ve|ven|lee|leen|leer|vea|lea|acceso|vera|leera)(?: \w+)? (?:esto|eso|lo que|mis?|la|todo|este|a (?:mis?|esto|lo))", r"(?:mis?|los|las|el|la|algun|alguien|tu|ella|un|otra persona|mas gente)(?: (?:profesor\w*|maestr\w+|papas|padres|mama|papa|jefe|jefa|universidad|escuela|persona|gente|centro|asesor\w*|consejer\w*|mas))*(?: (?:de carreras|va a|van a|puede|pueden|podra|podran))? (?:ver|ve|ven|lee|leen|leer|vea|lea|vera) (?:esto|eso|lo que|mis? (?:mensajes|respuestas|datos|chat)|todo esto)",
            r"(?:guardan|guardas|guarda|graban|grabas|comparten|compartes|compartir|venden|vendes|almacenan|registran|recolectan|espian|rastrean|le (?:dicen|cuentan|van a decir))(?: \w+){0,2} (?:lo que|esto|todo|mi|mis|eso|la (?:conversacion|informacion)|con (?:alguien|otros|mis|mi))", r"que (?:hacen|haces|hace|pasa|haran) con (?:mi|mis|la|lo que|esta|toda|los)(?: \w+)? ?(?:informacion|datos|digo|respuestas|conversacion|escribo)", r"(?:esto|eso) (?:lo|la) (?:ve|ven|lee|leen|veran|leeran|puede\w* (?:ver|leer)|van? a (?:ver|leer))", r"es (?:confidencial|anonimo|privado)", r"(?:vas|van) a (?:compartir|contar|decir|mostrar|ensenar)\w* (?:esto|lo que|mi|a)", r"(?:es|esto es) (?:confidencial|privado|seguro)",
        ),
        along="esto todo aqui que escribo digo",
    ),
    "export": Wish(
        says=(r"exportar", r"descargar", r"descargar (?:mis datos|todo)", r"mis datos"),
        within=(
            r"(?:descarg\w+|export\w+|baj\w+|copia de|guardar|mand\w+|envi\w+|ver|mostr\w+|muestra\w*|ensen\w+|dame|pas\w+)(?: (?:una|copia|de|todo|todos|toda|todas|lo|los|la|las|me|que))* (?:mis? (?:datos|informacion|historial|conversacion|cosas|archivo)|lo que (?:sabes|tienes|saben|tienen|guardas|guardan))", r"(?:que|cuanto|todo lo que)(?: (?:informacion|datos|cosas|tanto))*(?: (?:es lo que))? (?:sabes|saben|tienes|tienen|guardas|guardan|has guardado|han guardado|recuerdas|conoces|tiene)(?: \w+)? (?:de|sobre|acerca de) (?:mi|nosotros)$", r"(?:descarg\w+|export\w+|bajar) (?:todo|esto|la conversacion|el chat)", r"copia de (?:todo|mis|la|mi)", r"(?:todo|esto) (?:en|como) (?:un )?(?:archivo|pdf|documento)",
        ),
        along="datos todo archivo copia",
    ),
    "sent": Wish(
        says=(r"(?:ya )?(?:lo |le |la |les |se lo )?(?:mande|envie|escribi)(?: (?:el correo|el mensaje|la solicitud|ya|hoy|ayer|recien|apenas))*", r"(?:ya )?(?:esta )?enviado", r"listo ya (?:lo )?(?:mande|envie)"),
        within=(r"(?:ya|acabo de|recien|por fin|apenas) (?:se )?(?:lo |le |la |les )?(?:mande|envie|escribi|mandar\w*|enviar\w*|escribir\w*)(?! (?:la (?:nota|carta)|gracias|preguntas))", r"(?:mande|envie) (?:ya )?el (?:correo|mensaje)"),
        along="hoy ayer manana esta listo",
    ),
    "replied": Wish(
        says=(r"(?:ya )?(?:me )?(?:contesto|respondio|contestaron|respondieron|escribio)", r"(?:ella |el )?(?:me )?(?:dijo|dijeron) que si", r"acepto", r"acepta"),
        within=(r"(?:me|ya) (?:me )?(?:contesto|respondio|contestaron|respondieron)(?! (?:mal|las|todas|a todas|que (?:no|todavia)))", r"(?:me )?dijo que si(?:$| ,)(?! a (?:la|el|mi))", r"(?:recibi|tengo|llego) (?:su |la |una |ya )*(?:respuesta|contestacion)"),
        along="y hoy quiere puede vernos hablar el lunes martes miercoles jueves viernes correo al fin por ella",
        around=False,
    ),
    "switch": Wish(),
    "alumni": Wish(
        says=(r"(?:exalumnos|egresados)(?: del centro| de aqui)?", r"(?:nadie|ninguno|ninguna)(?: (?:que (?:yo )?(?:conozca|sepa)|todavia|la verdad|aun|en mi familia|se me ocurre|por ahora))*", r"no conozco (?:a )?(?:nadie|ninguno|ninguna|ninguna persona)(?: (?:que .*|en .*|asi|todavia|aun|de .*|ahi))?"),
        within=(
            r"(?:hay|tienen|tienes|algun|alguno|algunos|conectar\w*|conectan|conectas|encontrar|buscar|hablar|contactar|presentar\w*|con|unos|por|lista de|red de|quiero|pedir|pueden|puede|conocen)(?: \w+){0,4} (?:exalumnos|egresados|graduados)", r"no (?:conozco|tengo|se de)(?: \w+)? (?:nadie|ningun\w*|contactos|conexiones|conocidos|conocid\w+|red|gente|a quien)", r"no (?:se me ocurre|encuentro|pienso en) (?:a )?(?:nadie|ninguna persona|quien)", r"^(?:nadie|ninguno|ninguna)(?: \w+)?(?: ,| jaja| soy)", r"nadie (?:de|en) mi familia(?: \w+){0,2} (?:trabaja|hace|conoce|sabe)", r"(?:me )?(?:puede\w*|podria\w*|ayud\w+ a)(?: \w+)? (?:conectar\w*|encontrar\w*|presentar\w*|buscar\w*)(?: \w+)? (?:con |a )?(?:alguien|una persona|un contacto|a alguien)", r"(?:soy )?(?:primera|primer) generacion y no conozco",
        ),
        along="centro jaja soy la primera primer de mi familia en u universidad generacion hablar conectar",
    ),
    "hours": Wish(
        says=(r"horarios?(?: de (?:atencion|oficina|consulta|apertura|la oficina|carreras))*(?: de el centro.*)?", r"(?<!en )(?<!sus )(?:hora|horas) de (?:oficina|atencion|consulta)", r"contacto", r"direccion", r"ubicacion"),
        within=(
            r"(?:a que hora|cuando|que dias|hasta que hora|desde que hora|que hora)(?: \w+){0,3} (?:abren|abre|cierran|cierra|atienden|atiende|estan abiertos|esta abierto)", rf"(?:donde|adonde)(?: \w+)? (?:queda|esta|estan|encuentro|se encuentra|puedo encontrar|ubicad\w+)(?: \w+)? {_CENTRO}", r"(?:estan|esta|estaran|abren|atienden)(?: \w+){0,2} (?:abiertos?|abierta|cerrados?|hoy|los \w+|manana|el \w+)(?: (?:los|el|hoy|manana)\b.*|$| ,)(?<!esta hoy)(?<!esta manana)", r"horarios? (?:del?|de atencion|de la) (?:centro|oficina|el|la)", r"horarios? de (?:atencion|oficina)", rf"(?:correo|telefono|direccion|numero|contacto|ubicacion)(?: \w+)? (?:del|de la|de el|de su) {_CENTRO}", r"(?:necesito|hace falta|tengo que (?:hacer|sacar)) (?:una )?cita(?: o (?:puedo|llego)| para ir)", r"puedo (?:pasar|llegar|ir) sin cita",
        ),
        along="centro carreras cual cuales son es oficina",
    ),
    "about": Wish(
        says=(r"(?:y |pero )?(?:que|cual) es (?:esto|eso|este bot|esta cosa|este chat|una? (?:entrevista|platica|charla) informativ\w+|lo que (?:es|hace))(?: exactamente)?", r"(?:que es )?(?:una |la )?entrevista informativa", r"quien (?:eres|es|habla|te (?:hizo|creo|programo))", r"que eres", r"eres (?:un |una |el |la )?(?:bot|robot|persona|humano|humana|real|ia|maquina|inteligencia artificial|chatgpt|de verdad)(?: (?:o|un|una|real|persona|bot|humano|de verdad|robot))*", r"como funciona(?: (?:esto|todo|eso|este bot))?", r"(?:y )?(?:esto |eso )?(?:para|de) que (?:es|sirve|se trata|va)(?: (?:esto|eso|todo esto|el bot))?", r"(?:de )?que (?:se )?trata(?: esto)?", r"por ?que (?:tengo que |debo |estoy )?(?:hacer|haciendo|hago) esto", r"acerca de", r"explicame(?: (?:esto|que es esto|todo|otra vez))*", r"como te llamas"),
        within=(r"(?:que|explic\w+|para que|por que|como|cual)(?: \w+){0,6} entrevistas? informativas?(?! (?:dura|tarda))", r"(?:no se|no entiendo|explicame|ni idea de|dime) (?:que es|para que (?:es|sirve)|de que (?:trata|se trata|va)) (?:esto|eso|este)", r"para que (?:es|sirve) (?:esto|todo esto|este)", r"(?:esto|eso) (?:es|seria) (?:una |como una |un )?(?:entrevista de trabajo|solicitud|tarea|estafa|spam|bot)", r"eres (?:un )?(?:bot|robot|humano|una persona|real)", r"(?:estoy|estare) hablando con (?:un|una) (?:bot|persona|robot|maquina|humano)", r"por ?que (?:alguien|una persona|ellos|un profesional)(?: \w+){0,2} (?:querria|aceptaria|ayudaria|hablaria|contestaria|diria)", r"(?:que gano|de que me sirve|para que me sirve) (?:esto|con esto|hacer)?", r"cual es (?:el punto|el objetivo|el proposito|la idea) de (?:esto|hacer|todo)"),
        along="exactamente esto es para que sirve bot todo",
    ),
    "human": Wish(
        says=(r"(?:una )?(?:persona|humano|humana)(?: real| de verdad)?", r"alguien real", r"(?:un |una )?(?:asesor|asesora|consejero|consejera|orientador|orientadora)", r"centro de carreras?"),
        within=(
            rf"(?:hablar|platicar|conversar|comunicar\w*|comunic\w+|contactar|hable|conect\w+|llamar|reunir\w*|ver|chatear|transfier\w+|pas\w+|contacto)(?: (?:con|a|al|me|por|directamente|en))* (?:un |una |el |la |algun |alguna |mi |al )*{_GENTE}(?! (?:que (?:trabaj|sea|est|hag)|de (?:enfermeria|ese|esa)|sobre (?:ser|como es)|en (?:ese|esa|el campo|este)))(?: (?:real|de verdad|por favor|del? centro.*|humana?|en persona|de ahi|mejor|directamente|sobre (?:esto|mi).*|que no sea.*|profesional|de carreras?.*)|$| ,)",
            r"(?:necesito|quiero|quisiera|hacer|sacar|agendar|pedir|programar|tener) (?:hacer |sacar |agendar |pedir )?(?:una )?(?:cita|reunion)(?: con (?:un|una|el|la|mi|alguien)(?: \w+){0,3})?$", rf"(?:cita|reunion) con (?:un |una |el |la |mi )*{_GENTE}", r"(?:persona|alguien) (?:real|de verdad|de carne)", r"no (?:quiero )?(?:hablar )?con (?:un )?(?:bot|robot|maquina)", r"que no sea (?:un )?(?:bot|robot|maquina)",
        ),
        along="hablar con una un persona de verdad real alguien del",
    ),
    "room": Wish(
        says=(r"(?:sala|cuarto|salon|espacio|cabina|lugar)s?(?: (?:de|para) (?:entrevistas?|la entrevista|zoom|llamadas?|estudio|juntas)| tranquilo| silencioso| privado)+", r"salas?", r"reservar (?:una )?(?:sala|cuarto|salon|espacio)"),
        within=(
            r"(?:hay|tienen|donde|puedo|como|necesito|existe|busco|tendran|prestan|conocen|algun|alguna)(?: \w+){0,7} (?:lugar|espacio|sala|cuarto|salon|sitio|cabina|area)s?(?: \w+){0,3} (?:tranquil\w+|silencios\w+|privad\w+|sin ruido|para (?:el|la|mi|una|hacer|las|un|zoom)|callad\w+)", r"(?:reserv\w+|apart\w+|usar|prest\w+|agendar|separar|pedir) (?:de )?(?:una|un|el|la|alguna|de las) (?:sala|cuarto|salon|espacio|cabina)", r"no tengo (?:un lugar |un espacio |ningun lugar |lugar )?(?:donde|adonde|privad\w+|tranquil\w+)(?: \w+){0,4}(?: (?:llamada|zoom|entrevista|hacer\w*|hablar))?", r"(?:cuarto|casa|dormitorio|residencia|departamento|apartamento|roommates?|companer\w+)(?: \w+){0,5} (?:ruido\w*|ruidos\w+|bulla|escandalo|gritos)", r"donde (?:puedo |debo |podria |me )?(?:hago|hacer|tomo|tomar|hacer\w*|conecto|conectar\w*|tener)(?: \w+)? (?:la|el|mi|una) (?:llamada|zoom|entrevista|reunion|video)", r"(?:lugar|espacio|sala) (?:tranquil|silencios|privad)\w+ (?:para|en|donde)",
        ),
        along="reservar una quiero hay donde tranquilo para zoom llamada entrevista campus tienen se puede necesito quisiera un la el de en como por favor me",
        around=False,
    ),
    "clothes": Wish(
        says=(r"(?:la |que )?ropa", r"que (?:me )?(?:pongo|visto|llevo)", r"vestimenta", r"codigo de vestimenta", r"closet", r"como (?:me visto|voy vestid[oa])"),
        within=(
            r"(?:que|como) (?:ropa )?(?:me |debo |deberia |tengo que |puedo |hay que |se |es mejor |podria |voy a )*(?:pongo|ponerme|vestir\w*|visto|llevar\w*|llevo|usar|vestid[oa]|ir vestid[oa]|voy vestid[oa])(?! (?:en el correo|en la nota|aqui|en (?:el|la) (?:correo|mensaje|nota|asunto)|un alumno))(?: (?:para|ese|en|a|el|de|yo|puesto|formal|ropa)\b.*|$| ,)", r"no tengo (?:nada )?(?:que ponerme|ropa|traje|saco|vestido|zapatos|corbata|camisa|blazer)", r"(?:necesito|tengo que (?:llevar|usar|ponerme|comprar)|llevo|hace falta|debo (?:llevar|usar)|requiere|uso|compro|comprar|prestan|rentar|prestado|prestar|prestad\w+|conseguir|donde hay)(?: \w+){0,3} (?:traje|saco|corbata|blazer|ropa (?:formal|profesional|elegante|de vestir)|vestido|tacones|camisa|ropa)(?! (?:para trabajar|en su))", r"(?:puedo |esta bien |se puede )(?:ir|usar|llevar|ponerme|vestir)(?: \w+){0,3} (?:jeans|tenis|mezclilla|pantalon\w*|vaqueros|sudadera|shorts|casual|zapatillas|hoodie)", r"(?:tengo que|debo|hay que|puedo|deberia) ir (?:muy |mas )?(?:formal|elegante|de traje|arreglad[oa]|casual|en jeans|vestid[oa])", r"ropa (?:profesional|formal|elegante|de vestir)(?= |$)", r"codigo de (?:vestimenta|vestir)", r"(?:prestan|presten|prestar|prestamo de|donde (?:hay|consigo)) (?:la )?ropa", r"(?:como|que tan) (?:formal|elegante|arreglad[oa])", r"closet (?:de|profesional)", r"ropa (?:prestada|gratis)",
        ),
        along="que ponerme pongo para entrevista formal",
    ),
    "duration": Wish(
        says=(r"cuanto (?:tiempo )?(?:dura|tarda|es|toma|duran|demora|lleva)", r"duracion", r"cuanto tiempo", r"cuantos minutos"),
        within=(
            r"cuanto (?:tiempo )?(?:mas o menos )?(?:se )?(?:dura|tarda|toma|duran|demora|debe durar|va a (?:durar|tardar)|deberia durar|suele durar|suelen durar|lleva|es|tengo que|le pido|pido|debo pedir\w*)(?: (?:la|una|esto|esta|este|el|las|entrevistas?|llamada|platica|reunion|conversacion|normalmente|por lo general|informativa|proceso|cita|pedirle|hablar|todo|en total|mas o menos|zoom|en terminar))*(?:$| ,)", r"cuantos minutos (?:le|debo|son|pido|dura|tengo|es|seran|hay)(?: \w+){0,4}", r"(?:esto|eso|la entrevista|la llamada|el proceso) (?:tarda|dura|toma|demora|va a tardar|se tarda)(?: (?:mucho|tanto|bastante|poco))", r"(?:bastan|son suficientes|alcanzan|esta bien|es suficiente|alcanza con|basta con|son muchos|es mucho) (?:con )?(?:\d+|quince|veinte|treinta|media)(?: \w+)?", r"(?:\d+|quince|veinte|treinta) minutos (?:es|son|esta|estan|bastan|alcanzan)(?: \w+)? ?(?:bien|suficiente\w*|mucho|poco)?",
        ),
        along="la entrevista esto llamada va durar",
    ),
    "email": Wish(
        says=(r"(?:el )?(?:correo|borrador|plantilla)(?: (?:de solicitud|borrador))?", r"(?:escrib\w+|redact\w+|ver|editar|muestrame|ensename) el (?:correo|mensaje|borrador)"),
        within=(
            r"que (?:le )?(?:pongo|digo|escribo|debo (?:poner|decir|escribir)|deberia (?:poner|decir|escribir)|va|se pone|tengo que (?:poner|decir|escribir))(?: \w+)? (?:en )?(?:el|un|mi) (?:correo|mensaje)", r"(?:ayud\w+|ayuda me|como)(?: (?:me|a|con|puedo|debo|se|para|le|empiezo|hago|deberia))* (?:escribir\w*|redactar\w*|escribo|redacto|hacer|empezar|empiezo|mandar|armar|con|a|hago)? ?(?:el|un|mi|este|ese) (?:correo|mensaje|borrador)", r"como (?:le |les |se le |debo |puedo |deberia )*(?:escribo|escribir\w*|pido|pedir\w*|contacto|contactar\w*|digo|mando|hablo)(?! (?:las gracias|gracias))(?: (?:a|sin|para|una|la|que|al|por)\b.*|$| ,)", r"(?:plantilla|ejemplo|modelo|borrador|formato)(?: \w+)? (?:del?|para) (?:el |un |la )?(?:correo|mensaje|solicitud)", r"(?:muestr\w+|ensen\w+|ver|abr\w+|quiero ver|volver al?|ir al?|vamos al?|regres\w+ al?|edit\w+|cambi\w+|corrig\w+|termin\w+)(?: \w+)? (?:el |mi |al )?(?:correo|borrador)(?! (?:del centro|electronico))", r"(?:escrib\w+|redact\w+|prepar\w+|armar|hacer|hagamos|haz\w*)(?: \w+)? (?:el|un|mi) (?:correo|mensaje)(?! de agradec\w+)", r"(?:necesito|quiero|falta|tengo que|hay que) (?:escribir|redactar|hacer|mandar|terminar|preparar) (?:el|un|mi) (?:correo|mensaje)",
        ),
        along="escribir ver borrador",
    ),
    "new": Wish(
        says=(r"(?:una? )?(?:nuev[oa](?: (?:entrevista|persona))?|otra (?:entrevista|persona))", r"(?:empezar|hacer|crear|agregar|anadir) (?:una |otra |una nueva )?(?:otra|nueva) (?:entrevista|persona)"),
        within=(r"(?:empezar|hacer|crear|agregar|anadir|planear|iniciar|comenzar|preparar) (?:una |con )?(?:otra|nueva|segunda|mas de una) (?:entrevista|persona)", r"otra entrevista", r"(?:agregar|anadir|sumar) (?:a )?otra persona"),
        along="entrevista persona otra nueva con",
    ),
    "people": Wish(says=(r"(?:mis|ver mis|muestrame mis|lista de) (?:entrevistas|contactos|personas)", r"(?:a )?quien(?:es)? tengo", r"lista", r"entrevistas"), along="ver todas mis lista muestrame ensename cuales son"),
    "status": Wish(
        says=(r"(?:en que|por donde|donde) (?:vamos|voy|ibamos|iba|nos quedamos|me quede|estamos|andamos)", r"(?:mi )?(?:estado|progreso|avance|status)", r"(?:en )?donde (?:me quede|voy|estoy|ibamos|estaba|quedamos|nos quedamos|estamos|iba|vamos)(?: (?:ahora|antes|la ultima vez))*", r"(?:cuanto|que) (?:me |nos )?(?:falta|queda)(?: (?:por hacer|para terminar|hacer|todavia|mucho))*", r"que sigue(?: ahora)?", r"resumen", r"(?:ya )?(?:casi )?(?:termino|terminamos|acabo|acabamos)", r"en que (?:paso|etapa|parte|punto) (?:voy|vamos|estoy|estamos|ando)", r"que (?:llevo|llevamos|he hecho|hemos hecho)(?: (?:hasta|ahora|ya|ahorita))*"),
        within=(r"(?:muestr\w+|ensen\w+|ver|dame|cual es|como va) (?:mi |el |un )?(?:progreso|avance|estado|resumen)", r"cuant[oa]s? (?:pasos |preguntas |cosas |mas |tiempo )*(?:me |nos )?(?:falta|faltan|queda|quedan)", r"(?:donde|en que) (?:me quede|nos quedamos|quedamos|ibamos)", r"que (?:llevo|llevamos|he hecho|hemos hecho)(?: \w+)? (?:hasta|de momento|ya)", r"en que paso", r"resumen de (?:todo|lo que|mi)", r"ya casi (?:acabo|acabamos|termino|terminamos)"),
        along="ver muestrame cual hasta todavia mucho ahora",
    ),
    "restart": Wish(
        says=(r"(?:empezar|comenzar|empecemos|empieza|arrancar|iniciar|hacer(?:lo)?|volver)(?: (?:todo|otra vez|a empezar|a comenzar|de nuevo|desde (?:cero|el principio|el inicio)))+", r"(?:reiniciar|reinicia|reset|resetear|reiniciemos)(?: todo)?", r"de cero", r"desde (?:cero|el principio|el inicio)", r"borron y cuenta nueva", r"(?:vuelve|volver|volvamos|vuelvo) a empezar", r"partir de cero"),
        within=(rf"{_QUIERO} (?:\w+ )?(?:empezar|comenzar|hacer\w*|arrancar)(?: todo)? (?:de nuevo|otra vez|desde (?:cero|el principio|el inicio)|de cero)(?! (?:en|mi|con|la|una))", r"(?:reiniciar|resetear|reinicia) (?:todo|esto|el chat|la conversacion|la entrevista|el proceso)", rf"{_QUIERO} (?:volver a empezar|reiniciar)(?! (?:la|mi|en))"),
        along="todo otra desde cero empezar principio",
    ),
    "pause": Wish(
        says=(r"pausa(?:r|emos|lo)?", r"(?:adios|chao|chau|bye|hasta (?:luego|manana|pronto|la proxima)|nos vemos|nos hablamos|ahi nos vemos|me voy|cuidate)(?: (?:luego|manana|pronto|despues))*", r"(?:luego|mas tarde|despues|otro dia|en otro momento|al rato|manana)(?: (?:seguimos|hablamos|sigo|continuo|continuamos|regreso|vuelvo|le seguimos|lo hago|lo hacemos|termino|terminamos|te escribo))+", r"(?:seguimos|hablamos|sigo|continuamos|continuo|regreso|vuelvo|le seguimos|lo hago|lo hacemos|termino|terminamos|lo termino)(?: (?:luego|mas tarde|al rato|otro dia|despues|manana|en un rato|en otro momento))+", r"(?:me )?(?:tengo|debo) que (?:ir\w*|salir|correr|trabajar|dormir)(?: a (?:clase|trabajar|dormir|comer))?", r"(?:necesito |quiero |tomar |dame )?(?:un )?(?:descanso|break|respiro)", r"ahora no puedo", r"hoy no(?: puedo)?", r"buenas noches adios", r"no tengo tiempo(?: (?:ahora|hoy))?", r"ahorita vengo", r"ya me voy", r"hasta aqui(?: por hoy)?", r"en otro momento", r"otro dia", r"al rato"),
        within=(r"(?:me )?tengo que (?:irme|ir\b|salir|correr)(?: a (?:clase|trabajar|dormir|comer|mi))?(?: ,|$)", r"ya me (?:voy|tengo que ir)", r"(?:seguimos|hablamos|sigo|continuamos|continuo|regreso|vuelvo|terminamos|seguir|continuar|terminar|le sigo) (?:esto |con esto )?(?:luego|mas tarde|al rato|otro dia|manana|en un rato|en otro momento|en otra ocasion)", r"(?:luego|manana|mas tarde|al rato) (?:seguimos|sigo|continuamos|regreso|vuelvo|hablamos|termino|terminamos|le seguimos)", r"ahora (?:mismo )?no (?:puedo|tengo tiempo)", r"no tengo tiempo (?:ahora|hoy|para esto)", r"(?:estoy|ando) (?:en clase|en el trabajo|trabajando|manejando|ocupad[oa])(?: ahora)?(?:$| ,)"),
        along="luego manana seguimos ahora puedo irme necesito tengo me hoy mas tarde vuelvo",
        around=False,
    ),
    "skip": Wish(
        says=(r"(?:por )?ahora no", r"no (?:por )?ahora", r"(?:saltar\w*|salta\w*|omitir\w*|omite|omitela|brincar\w*|brinca\w*|saltemos|sigamos|continuar|continua|continuemos|prosigue|adelante con la siguiente)(?: (?:esta|esto|la|pregunta|paso|a la siguiente|parte|eso))*", r"(?:la |el |a la |al )?(?:siguiente|proxima|proximo)(?: (?:pregunta|paso|una|uno))?", r"paso(?: de esta)?", r"(?:prefiero|mejor) no (?:contestar\w*|decir\w*|responder\w*|compartir\w*)(?: (?:eso|esa|esto|esta))?", r"no quiero (?:contestar\w*|responder\w*|decir\w*)(?: (?:eso|esa|esto|esta|pregunta))*", r"ahora no", r"luego (?:la|lo) (?:contesto|hago|respondo)", r"no aplica", r"tengo que (?:contestar|responder)(?: (?:esto|esta|eso|pregunta))*"),
        within=(r"(?:podemos|puedo|quiero|quisiera|prefiero|mejor|vamos a|me puedo|nos podemos|hay que|dejame|se puede) (?:\w+ )?(?:saltar\w*|omitir\w*|brincar\w*|pasar\w*) (?:esta|esto|a la (?:siguiente|otra|proxima)|la (?:pregunta|parte|de)|este|eso|de (?:pregunta|esta))", r"prefiero no (?:contestar|decir|responder|compartir)", r"(?:siguiente|proxima) pregunta", r"(?:pasa|pasemos|vamos|sigue|sigamos|avanza|avancemos) (?:a|con) (?:la|lo|el) (?:siguiente|otro|otra|que sigue|proximo|proxima)", r"(?:esta|esto) (?:la |lo )?(?:dejo|dejamos|hago|contesto) (?:para )?(?:luego|mas tarde)"),
        along="esta esto pregunta saltarnos saltarme saltar nos pasar siguiente",
    ),
    "back": Wish(
        says=(r"(?:volver|vuelve|regresa|regresar|atras|ir atras|para atras|hacia atras|un paso atras|retroceder|regreso|regresame|vuelvo|volvamos|regresemos|retrocede)(?: (?:atras|uno|un paso|una pregunta|al anterior|a la anterior|a la pregunta anterior|al paso anterior|un poco))*", r"deshacer(?: (?:eso|esto|lo ultimo))*", r"deshaz(?: (?:eso|esto|lo ultimo))*", r"(?:la |el )?(?:anterior|pregunta anterior|paso anterior)", r"(?:me )?equivoque(?: (?:de (?:boton|respuesta|opcion)))?", r"ups", r"(?:fue )?(?:un )?error", r"me confundi", r"(?:cambiar|corregir|cambio|corrige) (?:eso|la anterior|mi respuesta|mi (?:ultima )?respuesta|lo ultimo|la respuesta)(?: anterior)?"),
        within=(r"(?:puedo|podemos|quiero|quisiera|como|me puedes|dejame|necesito|hay que|se puede|vamos a|deja me) (?:\w+ )?(?:volver|regresar|ir|regreso|vuelvo) (?:atras|para atras|un paso|una (?:pregunta )?atras|a la (?:pregunta )?(?:anterior|pasada)|al (?:paso )?anterior|a lo anterior)", r"(?:regres\w+|vuelv\w+|volver|ir) (?:a la|al) (?:pregunta |paso |parte )?(?:anterior|pasada|de antes)", r"(?:me )?equivoque(?! (?:de carrera|mucho|en la))(?: (?:de|al|en)\b.*|$| ,)", r"(?:boton|opcion|respuesta) (?:equivocad\w+|incorrect\w+|mal)", r"no (?:quise|queria) (?:poner|decir|presionar|escoger|elegir|picar|apretar|darle|dar|mandar|escribir) (?:eso|ese|esa|esto|ahi|click|a)", r"(?:deshacer|deshaz) (?:eso|lo|la|mi|el)", r"le di (?:click |sin querer )?(?:al|a la|a lo) (?:boton |opcion )?(?:equivocad\w+|que no)", r"(?:corregir|cambiar) (?:mi (?:ultima )?respuesta|lo que (?:dije|puse)|la (?:respuesta )?anterior)(?:$| ,)"),
        along="atras boton pregunta regresa volver un paso sin querer ay",
    ),
    "help": Wish(
        says=(r"(?:ayuda|auxilio|socorro)(?: (?:me|con esto|por favor|aqui))*", r"(?:que|como) (?:puedo|debo|tengo que|se supone que debo|puedes|sabes|hay que) (?:decir|escribir|hacer|poner|preguntar|contestar|responder|hacer aqui|ayudar\w*)(?: (?:aqui|ahora|por mi|con esto|te))*", r"(?:estoy |ando |me siento |toy )?(?:muy |bien |toda |todo |super |medio |un poco )*(?:perdid[oa]|confundid[oa]|atorad[oa])(?: (?:aqui|con esto))*", r"no (?:le |te )?(?:entiendo|entendi|comprendo|capto)(?: (?:nada|esto|la pregunta|eso|que (?:hacer|quieres|es esto)|bien))*", r"opciones", r"comandos", r"menu", r"instrucciones", r"(?:cuales|que) (?:son )?(?:mis |las )?opciones(?: (?:tengo|hay))?", r"que (?:hago|pongo|digo|contesto|escribo)(?: (?:aqui|ahora))*", r"(?:que|como) (?:quieres|quiere) decir(?: (?:con eso))?", r"(?:no se )?(?:que hacer|como usar (?:esto|este bot)|que (?:poner|decir|escribir|contestar|responder))(?: aqui| ahora)*", r"como (?:uso|se usa|hago) (?:esto|este)", r"(?:eh|como|que|mande)"),
        within=(r"(?:no se|no entiendo|ni idea de|no tengo idea de|no estoy segur[oa] de) (?:muy bien )?que (?:tengo que|debo|hay que|quieres que|se supone que)? ?(?:poner|decir|hacer|escribir|contestar|responder|ponga|diga|haga|escriba)(?: (?:aqui|ahora|en esto|exactamente)|$| ,)", r"(?:me )?(?:puedes|puede|podrias|pueden) ayudar(?:me)?(?: (?:por favor|aqui|con esto|en esto|tantito|un poco)| ,|$)", r"(?:necesito|quiero) (?:tu |un poco de |de tu |algo de )?ayuda(?: (?:por favor|con esto|aqui)|$| ,)", r"que quieres que (?:diga|ponga|escriba|haga)", r"en que (?:me )?puedes ayudar\w*", r"que (?:puedes|sabes) hacer(?:$| ,| (?:tu|por mi))", r"(?:estoy|ando|toy) (?:\w+ )?(?:perdid[oa]|confundid[oa])(?: (?:con esto|aqui)|$| ,)"),
        along="me con esto aqui nada que hacer se estoy perdida perdido puedes ayudar no entiendo necesito",
        around=False,
    ),
    "thanks": Wish(
        says=(r"(?:(?:muchas|muchisimas|mil|tantas|miles de|un millon de) )?gracias", r"(?:te|se|les|os) (?:lo )?agradezco(?: (?:mucho|la ayuda|tu ayuda|todo|un monton))*", r"agradecid[oa]", r"muy amable", r"thank you", r"thanks", r"mil gracias"),
        along="muchas muchisimas por todo la tu su ayuda me ayudaste ayudo mucho un monton eres el lo mejor maximo de verdad muy amable tan bien genial perfecto excelente super si nos ayudado has fue util sirvio bastante tiempo todos consejos los listo dios bendiga",
        around=False,
    ),
    "greeting": Wish(
        says=(r"(?:hola|holi|holis|ola|buenas|buenos dias|buen dia|buenas tardes|buenas noches|saludos|hey|hi|hello|que onda|que tal|que hubo|quiubo|que hay|que pasa|que mas|como (?:estas|esta|estan|andas|te va|va todo)|alo|ya (?:volvi|regrese|estoy aqui)|estoy de vuelta|regrese|que lo que|epa|buenass|wenas|aqui estoy)",),
        along="como estas tal que onda hay bot coach dias tardes noches muy todos amigo amiga otra vez de nuevo volvi ya ahi alguien todo bien buenas buenos mucho gusto hola",
        around=False,
    ),
}  # fmt: skip

ANSWERS = {
    "not_yet": Wish(says=(r"(?:todavia|aun) no", r"no (?:todavia|aun)", r"sigo esperando"), along="no me ha lo se he"),
    "maybe": Wish(
        says=(r"(?:tal ?vez|quizas?|a lo mejor|puede (?:ser|que si|que no)|posiblemente|probablemente|depende|mas o menos|no (?:lo )?se(?: (?:bien|todavia))?|no estoy (?:muy |tan |del todo |completamente )?segur[oa]|supongo(?: que si)?|creo(?! que (?:si|no))|mmm+|quien sabe|lo (?:voy a )?pens\w+|dejame pensar\w*|ni si ni no|algo asi|un poco|mas bien|igual|a veces|tengo que pensarlo|es posible|no sabria decir\w*|ni idea|capaz)",),
        along="si no que es asi lo la eso todavia aun muy bien un poco se estoy seguro segura verdad puede yo",
        around=False,
    ),
    "no": Wish(
        says=(r"no+", r"(?:que )?va que no", r"para nada", r"en absoluto", r"nunca", r"jamas", r"claro que no", r"por supuesto que no", r"ni (?:loc[oa]|modo|hablar|de broma)", r"tampoco", r"negativo", r"(?:esta|estoy) (?:mal|equivocad[oa])", r"incorrecto", r"(?:no )?es (?:incorrecto|falso|correcto)(?<!^es correcto)", r"cancela(?:r|lo)?", r"olvidalo", r"dejalo(?: asi)?", r"(?:asi )?estoy bien(?: asi)?", r"asi esta bien", r"nada mas", r"eso es todo", r"mejor no", r"(?:creo|yo digo) que no", r"no (?:hace falta|es necesario|quiero|gracias|es eso|es (?:asi|correcto|cierto)|creo|me interesa|lo mandes|la mandes|lo envies|realmente|mucho|exactamente|hay|tengo)", r"falso", r"nada"),
        along="no gracias eso asi es la verdad lo que quise dije decir por ahora creo yo para mi de esta bien quiero mejor realmente mal todo esto tanto hace falta pero",
        around=False,
    ),
    "yes": Wish(
        says=(r"s[i]+", r"claro(?: que si)?", r"por supuesto", r"(?:desde )?luego", r"ok", r"vale", r"dale", r"va(?: va)?", r"sale", r"orale", r"arre", r"simon", r"aja+", r"ujum", r"exacto", r"exactamente", r"correcto", r"cierto", r"perfecto", r"(?:es )?(?:asi es|eso es|eso mismo|eso|asi mero|tal cual|es correcto|esta bien|esta perfecto|muy bien|bien)", r"de acuerdo", r"me (?:parece(?: (?:bien|perfecto|genial|bueno))?|gusta|encanta(?:ria)?|gustaria)", r"bueno", r"genial", r"excelente", r"listo", r"adelante", r"hazlo", r"hagamoslo", r"vamos", r"(?:mandalo|envialo|mandala|enviala|manda|envia|usalo|usala|usa esa|agregalo|agregala)", r"por que no", r"obvio", r"seguro", r"definitivamente", r"sin duda", r"totalmente", r"afirmativo", r"confirmo", r"confirmado", r"acepto", r"quiero", r"con gusto", r"estaria (?:bien|genial|bueno|perfecto)", r"si (?:quiero|por favor|claro|gracias)", r"supuesto", r"ya estas", r"ta bien", r"hecho", r"mhm", r"conozco a (?:alguien|varias personas|algunos)", r"creo que si"),
        along="si por favor claro que es asi eso lo esta bien muy todo perfecto gracias me la el yo tengo quiero ya mi pues correcto gusta mandalo se parece de una mismo",
        around=False,
    ),
}  # fmt: skip

ALARMS = (
    r"no puedo (?:mas|seguir) con (?:la|mi|esta) vida", r"(?:quisiera|quiero|preferiria|mejor|ojala) (?:yo )?no (?:existir|existiera|haber existido)",
    r"(?:me )?(?:quiero|quisiera|deseo|ojala|voy a|pienso|pense|pensado|ganas de|gustaria|prefiero|preferiria|prefiriera|intente|intentar|tengo ganas de|estoy pensando)(?: (?:en|me|yo|a|de|ya|solo|mejor|estar|que|hoy|seriamente))* (?:morir\w*|matarme|suicidarme|suicidar|muert[oa]|quitarme la vida|desaparecer(?: para siempre)?|lastimarme|cortarme|hacerme dano|herirme|ahorcarme|colgarme|no despertar|dejar de (?:existir|vivir)|acabar con (?:mi vida|todo)|terminar con (?:mi vida|todo))", r"me quiero (?:morir|matar|suicidar|lastimar|cortar|ahorcar|colgar)", r"me (?:voy a|pienso|intente|trate de|puedo) (?:matar|suicidar|cortar|colgar|ahorcar|lastimar)", r"matarme", r"suicid(?:io|ios|a|as|ar|arme|arse|andome|o)", r"autolesion\w*", r"(?:ya )?no quiero (?:vivir|existir|seguir (?:viviendo|viva|vivo|asi|aqui|adelante)|estar (?:aqui|viv[oa]|en este mundo)|despertar\w*)(?! (?:en|con (?:mi|ellos|ella)|aqui en|alla|solo|lejos))", r"(?:ojala|quisiera) (?:no |nunca |que no )?(?:despertar\w*|haber nacido|hubiera nacido|me muriera|estuviera muert[oa]|amanec\w+)", r"(?:no le (?:veo|encuentro|hallo)|no tiene|sin|perdi el|ya no hay|que) (?:ya )?(?:sentido|caso|razon)(?: \w+)? (?:a (?:la |mi )?vida|a vivir|vivir|para vivir|de vivir|a seguir|seguir viv\w+|la vida|mi vida)", r"(?:estarian|estaria|estara|seria|serian|vivirian) (?:todos |mucho |mas )*(?:mejor|felices) sin mi", r"(?:mejor|mas felices) (?:si (?:yo )?(?:no (?:existiera|estuviera)|me muriera)|sin mi)", r"a nadie le (?:importa\w*|va a importar)(?: (?:si|que))? (?:me muero|me muriera|muero|desaparezco|ya no estoy|mi vida)", r"nadie (?:me )?(?:va a )?(?:extran\w+|notaria|notar)(?: (?:si|mi|me|cuando))?(?: (?:muero|muriera|falto|faltara|desaparezco|ausencia))?", r"(?:me )?(?:tome|tomarme|tomado|trague|tragarme|voy a tomar\w*)(?: (?:un|una|todas|todo|muchas|demasiadas|el|las|mis))*(?: (?:monton|frasco|bote|punado|sobredosis|muchas|bola))?(?: de)?(?: (?:las|mis|todas))? (?:pastillas|pildoras|medicamentos)(?! (?:para (?:la|el)|del? (?:dolor|resfriado)))", r"sobredosis", r"(?:me (?:corto|corte|lastimo|lastime a proposito|hago dano|autolesiono|hice dano|estoy cortando|he cortado))(?! (?:el pelo|el cabello|las unas|con el papel|cocinando))", r"(?:cortarme|lastimarme|hacerme dano|herirme)", r"ya no (?:puedo|aguanto|soporto)(?: (?:mas|seguir|esto|vivir|con (?:esto|mi vida|todo)))+", r"(?:quitarme|acabar con|terminar con|quitar) (?:la|mi) vida", r"(?:no|ya no) veo (?:un |ningun |mi )?(?:futuro|salida)(?: (?:para mi|en mi vida)|$| ,)", r"(?:harto|harta|cansado|cansada) de (?:vivir|la vida|existir|estar viv[oa])", r"(?:me quiero|quiero) (?:rendir|desaparecer)(?: de la vida| para siempre)", r"(?:aventar|tirar|lanzar)me (?:de|desde|del|a las vias)", r"adios para siempre", r"odio mi vida y", r"me odio",
    r"(?:lo|la|los|las|le|les|te) (?:voy a|quiero|pienso|vamos a|podria) (?:matar|lastimar|golpear|apunalar|disparar|hacer dano|herir|balacear)", r"(?:voy a|quiero|quisiera|pienso|ganas de|amenaz\w+ con) (?:matar|lastimar|golpear|apunalar|disparar\w*|hacer\w* dano|herir|balacear|matarlo|matarla|matarlos|lastimarlo|lastimarla|golpearlo|golpearla|envenenar)(?: (?:a|al|le|en la)\b|lo|la|$| ,)(?! (?:tiempo|el tiempo))", r"(?:llevar|traer|tengo|tiene|trajo|lleva) (?:un|una) (?:arma|pistola|cuchillo|bomba)(?: \w+){0,2}", r"(?:tiroteo|balacera) en", r"(?:mi (?:novi[oa]|espos[oa]|pareja|ex|papa|mama|padrastro|hermano|tio|jefe|profesor|roommate|marido)|el|ella|alguien|un hombre)(?: \w+)? (?:me (?:pega|golpea|golpeo|pego|viola|violo|abusa|abuso|ahorca|amenaza|amenazo|maltrata|acosa|toca|toco|lastima|lastimo))", r"(?:me violaron|abusaron de mi|fui violada|fui abusad[oa]|sufro (?:abuso|violencia|maltrato))", r"(?:tengo miedo de|me da miedo) (?:volver|regresar|ir) a (?:mi )?casa", r"(?:temo|miedo) por mi vida", r"no estoy (?:a salvo|segura en (?:mi )?casa|seguro en (?:mi )?casa)", r"(?:mi amig[oa]|mi roommate|mi herman[oa]|mi companer[oa](?: de cuarto)?|alguien|una amiga|un amigo)(?: \w+){0,3} (?:se (?:quiere|va a|quiso|intento|corta) ?(?:matar|suicidar|morir|lastimar)?|quiere (?:morirse|matarse|suicidarse|morir)|suicid\w+)",
)  # fmt: skip
HARMLESS = (
    r"(?:prevencion|prevenir|prevengo|linea|consejer\w+|riesgo|riesgos|tasas?|indices?|intentos|pensamientos|conciencia|clase|libro|podcast|documental|pelicula|tema|investig\w+|estudi\w+|trabaj\w+ con|atiend\w+|ayud\w+ a|salvar|sobrevivientes|terapia|jovenes|pacientes|personas|adolescentes|gente|ninos|evitar|contra|sobre|combatir|reducir)(?: \w+){0,4} (?:de|del|al|el|con|en|por|sobre)? ?(?:suicidi?\w*|autolesion\w*|se (?:cortan|lastiman|quieren morir))", r"suicid\w* (?:en (?:jovenes|adolescentes|veteranos)|juvenil|asistido)", r"me (?:muero|moria|estoy muriendo|voy a morir) (?:de|por|del)(?: \w+)?", r"muero (?:de|por) \w+", r"muert[oa] de (?:\w+)", r"(?:me )?(?:quiero|quisiera) morir(?:me)? de (?:la )?(?:verguenza|risa|pena|ternura)", r"me (?:esta|estan|estaba|va a|tiene|anda) matando", r"mata(?:r|ndo)? (?:el )?tiempo", r"mataria por(?! (?:venganza))", r"me mata (?:la|el|de)", r"de muerte", r"(?:me )?(?:corte|lastime|golpee|lastimo) (?:el|la|las|los|jugando|entrenando|cocinando|corriendo|en (?:el|la))", r"no (?:quiero|quisiera) (?:lastimar|hacer dano|herir)(?: a)?(?: \w+)?",
)  # fmt: skip

POLITE = r"por favor|porfa|ok|bueno|pues|este|oye|hola|espera|perd[oó]n|ay|de hecho|en realidad|ahora|entonces|jaja|s[ií]|y|pero|tambi[eé]n|mejor|gracias|mejor dicho"
ENTRIES = {
    "meta": "goal", "objetivo": "goal", "mi meta": "goal", "contacto": "contact", "persona": "contact", "preguntas": "questions", "las preguntas": "questions",
    "preparacion": "preparation", "preparación": "preparation", "agradecimiento": "thank-you", "nota de agradecimiento": "thank-you", "reflexion": "reflection", "reflexión": "reflection", "correo": "email", "borrador": "email", "mi lista": "my list", "otra persona": "someone else",
    "lista": "checklist", "hoja": "sheet", "la hoja": "sheet", "archivo de calendario": "calendar file",
}  # fmt: skip
_PUEDO = r"(?:(?:puedo|podemos|podr[ií]a|quiero|quisiera|necesito|me gustar[ií]a|vamos a|tengo que|d[eé]jame|hay que|c[oó]mo|ll[eé]vame) (?:a )?)?"
SWITCH = rf"^{_PUEDO}(?:cambia(?:r|me)?|cambiar|pasa(?:r|me)?)(?: otra vez)? (?:a|con) (?!empez|activ|comenz|mand|escrib|inici|ingl|espa|otra? |la |el )(?P<who>.{{1,60}})$"
CHANGE = rf"^{_PUEDO}(?:cambi(?:ar|o|a|emos)|corregir|corrige|editar|edita|actualizar|modificar|mover)(?: (?:mi|la|el|su|los|las))? (?P<what>(?!de idioma|idioma|eso$|esto$|todo$|de carrera|anterior|[uú]ltim|respuesta|\d|pregunta \d|primera|segunda|tercera|a\b|el mundo|de opini).{{2,60}})$"
GO = rf"^{_PUEDO}(?:ir|vamos|vuelve|volver|regresa|regresar|ll[eé]vame|mu[eé]strame|ens[eé]ñame|abre|abrir|seguir con|continuar con|pasa)(?: a| con| al)?(?: la| las| el| mi| mis| los)? (?P<what>.{{2,40}})$"

PARTS = {
    "fecha": "date", "hora": "time", "día": "day", "dia": "day", "cita": "appointment", "reunión": "meeting",
    "reunion": "meeting", "nombre": "name", "puesto": "role", "lugar": "place", "sitio": "place", "conexión": "connection",
    "temas": "topics", "tema": "topic", "sala": "room", "ropa": "clothes", "trabajo": "job", "carrera": "career",
    "campo": "field", "horarios": "times",
}  # fmt: skip
_OPENING = (
    r"^(?:(?:ok|oye|espera|en realidad|de hecho|no|perd[oó]n|mejor|bueno|pues|s[ií]|y|pero|ay|la verdad|tambi[eé]n) )*"
)
GOAL_NOW = (
    rf"{_OPENING}(?:(?:cambi[eé]|he cambiado) de (?:idea|opini[oó]n) (?:y |ahora |es que )*)?"
    r"(?:(?:ahora )?mi (?:nueva )?(?:meta|objetivo) (?:ahora )?es (?:ahora |en realidad |m[aá]s bien )*(?:ser |trabajar (?:de|como|en) )?|"
    r"(?:(?<=realidad )|(?<=hecho )|(?<=espera )|(?<=mejor )|(?<=idea )|(?<=opinión )|(?<=opinion )|(?<=no ))(?:ahora )?(?:quiero|prefiero|preferir[ií]a|quisiera|me gustar[ií]a) (?:ser|trabajar (?:de|como|en)|estudiar|dedicarme a) )"
    r"(?:una? )?(?P<to>.{2,80}?)(?: mejor| ahora)?$"
)
DATE_NOW = (
    rf"{_OPENING}(?:(?:hazlo|que sea|hag[aá]moslo|p[aá]salo|p[aá]sala|mu[eé]vel[oa]|c[aá]mbial[oa]|ponl[oa]|(?:l[oa] |se )?(?:cambiamos|movimos|pasamos|cambi[oó]|movi[oó]|pas[oó]|movieron|cambiaron|pasaron|movemos)|"
    r"(?:podemos|puedo|hay que|tenemos que|quiero) (?:mover|cambiar|pasar)l[oa]|(?:la (?:reuni[oó]n|cita|llamada|entrevista|fecha)) (?:es ahora|ahora es|se (?:movi[oó]|cambi[oó]|pas[oó])))(?: para| a| al| en)? |(?<=mejor ))"
    r"(?P<to>.{2,60}?)(?: mejor| por favor)?$"
)
RESPELLED = r"\b(?:su nombre )?se escribe (?:as[ií] )?(?P<to>(?!con\b)[\w'. -]{2,60})$"

SPEECH = Speech(
    SPELT,
    UNCLEAR,
    TRIGGERS,
    REAL,
    AROUND,
    SOFT,
    REPORTED,
    WISHES,
    ANSWERS,
    ALARMS,
    HARMLESS,
    POLITE,
    ENTRIES,
    SWITCH,
    CHANGE,
    GO,
    PARTS,
    GOAL_NOW,
    DATE_NOW,
    RESPELLED,
    accents=False,
)
