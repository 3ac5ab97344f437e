# Runnel en español. Las claves y el orden son los de en.ftl.

## Pages

# Estados, con las palabras llanas que fija docs/ui.md.
mood-happy = Funciona
mood-hungry = Sin señal
mood-waking = Arrancando
mood-sleeping = Apagada
mood-lost = Sin contacto
mood-sad = Falló, te necesita

# Ambas páginas
page-needs-script = Esta página necesita JavaScript. Actívalo en tu navegador.
page-skip = Ir al contenido
page-no-answer = El equipo no responde. Se vuelve a intentar…
page-loading = Un momento…

# Lo que se emite, para el público
viewer-page-title = En directo
viewer-heading = En directo
viewer-admin-link = Administrar este equipo
viewer-empty-title = No se emite nada
viewer-empty-text = En cuanto empiece una emisión, aparecerá aquí sola. Puedes dejar abierta esta página.
viewer-empty-admin = Preparar una emisión
viewer-live = En directo
viewer-waiting-badge = Aún no se emite
viewer-locked-badge = Con contraseña
viewer-waiting-title = Aún no se emite
viewer-waiting-text = Empezará aquí sola en cuanto haya imagen.
viewer-connecting = Conectando…
viewer-reconnecting = La emisión se cortó. Se vuelve a conectar…
viewer-unplayable-title = Este navegador no puede mostrar esta emisión
viewer-unplayable-text = Abre una de las direcciones de abajo con un reproductor como VLC.
viewer-locked-title = Esta emisión pide una contraseña
viewer-watch = Ver
viewer-watch-this = Ver { $title }
viewer-stop = Parar
viewer-sound-on = Activar el sonido
viewer-sound-off = Quitar el sonido
viewer-volume = Volumen
viewer-fullscreen = Pantalla completa
viewer-picture = Imagen en directo de { $title }
viewer-sound-only = Solo sonido
viewer-other-ways = Otras formas de ver y escuchar
viewer-way-video = Imagen y sonido
viewer-way-picture = Solo imagen
viewer-way-sound = Solo sonido
viewer-way-playlist = Abrir en un reproductor
viewer-delay = unos { $seconds } s de retraso

# Entrar
login-title = Entrar
login-lead = Desde aquí se cuida el equipo.
login-password = Contraseña
login-submit = Entrar
login-busy = Entrando…
login-out = Salir
claim-title = ¡Hola! Este equipo es nuevo.
claim-lead = Elige una contraseña, para que solo tú puedas cambiarlo.
claim-code = Código de instalación
claim-code-hint = El equipo lo mostró al arrancar. También está en el archivo «setup-code» de su carpeta de datos.
claim-password = Contraseña nueva
claim-password-hint = Al menos { $length } caracteres. Lo mejor: unas cuantas palabras que solo se te ocurran a ti.
claim-submit = Hacerlo mío
claim-busy = Un momento…
claim-show = Mostrar lo que escribo

# Páginas de administración
admin-page-title = Administrar este equipo
admin-overview = Resumen
admin-viewer-link = Página del público
admin-expert = Palabras técnicas
admin-connection-lost = Se perdió la conexión con el equipo. Lo que ves puede ser antiguo. Se vuelve a conectar…
admin-version = Runnel { $version }
admin-running-for = en marcha desde hace { $time }
admin-summary-happy = Todo funciona
admin-summary-sleeping = Todo está apagado
admin-summary-waking = Arrancando
admin-summary-hungry = { $count ->
    [one] { $count } parte no recibe señal
   *[other] { $count } partes no reciben señal
}
admin-summary-lost = { $count ->
    [one] Sin contacto con { $count } parte
   *[other] Sin contacto con { $count } partes
}
admin-summary-sad = { $count ->
    [one] { $count } parte te necesita
   *[other] { $count } partes te necesitan
}
admin-parts-working = funcionan { $working } de { $all } partes
admin-messages = Lo que dice el equipo
admin-no-messages = Ningún mensaje. Todo va bien.
admin-streams = Emisiones
admin-services = Servicios
admin-empty-title = Aún no hay ninguna emisión
admin-empty-text = Escribe una en el archivo planet.yaml, en la carpeta de datos: bastan una cámara, un codificador, un multiplexor y una salida para el público.
admin-map-of = Cómo funciona { $name }, desde sus fuentes a la izquierda hasta su público a la derecha
admin-viewers-now = { $count ->
    [one] { $count } persona mirando
   *[other] { $count } personas mirando
}
admin-legend-video = Imagen
admin-legend-audio = Sonido
admin-legend-muxed = Ambos juntos
level-error = Problema
level-warning = Aviso
level-info = Nota
message-detail = Detalle técnico

# La página de una parte
part-missing-title = Esta parte no existe
part-missing-text = Quizá se quitó del archivo planet.yaml.
part-back = Volver al resumen
part-start = Encender
part-stop = Apagar
part-restart = Reiniciar
part-starting = Encendiendo…
part-stopping = Apagando…
part-restarting = Reiniciando…
part-porter-hint = Esta parte sostiene estas páginas: aquí se puede reiniciar, pero no apagar.
part-messages = Mensajes
part-figures = Cifras
part-figures-off = No hay cifras mientras esta parte está apagada.
part-figures-error = Ahora mismo no se pueden leer las cifras.
part-connections = Conexiones
part-takes-from = Recibe de
part-gives-to = Entrega a
part-nothing-in = No recibe nada: es una fuente.
part-nothing-out = No entrega nada a otra parte.
part-settings = Ajustes
part-no-settings = Esta parte no tiene ajustes.
part-open-mount = Abrir { $mount }
part-yes = sí
part-no = no
part-none = sin definir
figure-in = Entra
figure-out = Sale
figure-sent = Enviado al público
figure-viewers = Público
figure-viewers-of = de { $limit } como mucho
figure-viewers-peak = máximo a la vez: { $peak }
figure-samples = Trozos por segundo
figure-dropped = Descartado
figure-dropped-hint = porque algo más adelante iba lento
figure-reconnects = Volvió
figure-reconnects-hint = veces que la señal se cortó y regresó
figure-refused = Sin sitio
figure-skips = Adelantados a una imagen más nueva
figure-cut-off = Cortados por ir demasiado lentos
figure-uptime = En marcha desde hace
figure-instance = En el proceso { $job }
figure-total = { $amount } en total

# Líneas del registro
log-title = Registro
log-level = Mostrar
log-level-error = Solo problemas
log-level-warning = Avisos y peores
log-level-info = Normal
log-level-debug = Todo
log-follow = Seguir las líneas nuevas
log-empty = Aún no hay líneas.
log-error = Ahora mismo no se puede leer el registro.
log-lines-of = Líneas del registro de { $name }
