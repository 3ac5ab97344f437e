# Runnel en español. Las claves y el orden son los de en.ftl.

## Values of properties

value-integer = { $value } no es un número entero de { $min } a { $max }
value-decimal = { $value } no es un número de { $min } a { $max }
value-bitrate = { $value } no es una tasa de bits de { $min } a { $max }, por ejemplo 800k o 2M
value-size = { $value } no es un tamaño de { $min } a { $max }, por ejemplo 512MiB
value-time = { $value } no es un tiempo de { $min } a { $max }, por ejemplo 30m, 1h30m o 500ms
value-fraction = { $value } no es una fracción de { $min } a { $max }, por ejemplo 25/1
value-text = aquí hace falta un texto, no un valor vacío
value-choice = { $value } no es uno de estos: { $allowed }
value-flag = { $value } no es ni true ni false
value-path = { $value } no es una ruta
value-list = { $value } está donde hace falta una lista, por ejemplo [primero, segundo]
value-map = { $value } está donde hacen falta líneas «nombre: valor»

## Components

component-video-test = Imagen de prueba
component-video-test-about = Una imagen en movimiento que hace el propio equipo, para probar sin cámara.
component-video-test-width = Ancho de la imagen en píxeles
component-video-test-height = Alto de la imagen en píxeles
component-video-test-framerate = Imágenes por segundo, como fracción, por ejemplo 25/1
component-video-test-pattern = Lo que se ve; con flash, la imagen se vuelve blanca una décima de segundo en cada segundo exacto

component-audio-test = Sonido de prueba
component-audio-test-about = Un sonido que hace el propio equipo, para probar sin micrófono.
component-audio-test-wave = Lo que se oye; con beep, un tono corto en cada segundo exacto
component-audio-test-frequency = Altura del tono en hercios
component-audio-test-rate = Frecuencia de muestreo en hercios
component-audio-test-channels = Número de canales: 1 es mono, 2 es estéreo
component-audio-test-volume = Volumen, de 0 (silencio) a 1 (todo)

component-loop = Archivo en bucle
component-loop-about = Reproduce un archivo de sonido o vídeo una y otra vez, sin cortes.
component-loop-file = El archivo que se reproduce; una ruta relativa empieza en la carpeta de datos

component-webcam = Cámara
component-webcam-about = Toma la imagen de una cámara USB, una capturadora o la cámara de una Raspberry Pi.
component-webcam-device = Qué cámara: auto toma la primera; si no, una ruta como /dev/video0
component-webcam-width = Ancho de la imagen en píxeles
component-webcam-height = Alto de la imagen en píxeles
component-webcam-framerate = Imágenes por segundo, como fracción, por ejemplo 25/1

component-soundcard = Micrófono
component-soundcard-about = Toma el sonido de un micrófono, una entrada de línea o una tarjeta de sonido.
component-soundcard-device = Qué entrada: auto toma la que elige el sistema; si no, un nombre como hw:1
component-soundcard-rate = Frecuencia de muestreo en hercios
component-soundcard-channels = Número de canales: 1 es mono, 2 es estéreo
component-soundcard-gain = Cuánto más fuerte (sobre 0) o más suave (bajo 0) se hace el sonido, en decibelios

component-vp8-encoder = Codificador VP8
component-vp8-encoder-about = Reduce la imagen para poder enviarla, como VP8 para WebM.
component-vp8-encoder-bitrate = Cuántos datos puede ocupar la imagen, en bits por segundo, por ejemplo 800k
component-vp8-encoder-keyframes = Distancia máxima entre dos imágenes completas, en número de imágenes o como tiempo, por ejemplo 2s; el público solo puede entrar en una imagen completa

component-theora-encoder = Codificador Theora
component-theora-encoder-about = Reduce la imagen para poder enviarla, como Theora para Ogg.
component-theora-encoder-bitrate = Cuántos datos puede ocupar la imagen, en bits por segundo, por ejemplo 800k
component-theora-encoder-quality = Calidad de 0 a 63; si se indica, ya no cuenta la tasa de bits
component-theora-encoder-keyframes = Distancia máxima entre dos imágenes completas, en número de imágenes o como tiempo, por ejemplo 2s; el público solo puede entrar en una imagen completa

component-jpeg-encoder = Codificador JPEG
component-jpeg-encoder-about = Hace de cada imagen un JPEG propio, para navegadores que no muestran otra cosa.
component-jpeg-encoder-quality = Calidad de 1 a 100
component-jpeg-encoder-framerate = Imágenes por segundo, como fracción, por ejemplo 5/1; si falta, todas las que llegan

component-vorbis-encoder = Codificador Vorbis
component-vorbis-encoder-about = Reduce el sonido para poder enviarlo, como Vorbis para Ogg y WebM.
component-vorbis-encoder-quality = Calidad de -1 a 10
component-vorbis-encoder-bitrate = Cuántos datos puede ocupar el sonido, en bits por segundo, por ejemplo 96k; si se indica, ya no cuenta la calidad

component-opus-encoder = Codificador Opus
component-opus-encoder-about = Reduce el sonido para poder enviarlo, como Opus para WebM y Ogg.
component-opus-encoder-bitrate = Cuántos datos puede ocupar el sonido, en bits por segundo, por ejemplo 64k

component-mp3-encoder = Codificador MP3
component-mp3-encoder-about = Reduce el sonido para poder enviarlo, como MP3, que todo reproductor conoce.
component-mp3-encoder-bitrate = Cuántos datos ocupa el sonido, en bits por segundo, por ejemplo 128k

component-webm-muxer = WebM
component-webm-muxer-about = Une imagen y sonido en una emisión WebM, que muestran los navegadores actuales.

component-ogg-muxer = Ogg
component-ogg-muxer-about = Une imagen y sonido en una emisión Ogg.

component-multipart-muxer = JPEG en movimiento
component-multipart-muxer-about = Envía imágenes JPEG una tras otra; casi todo navegador las muestra como imagen en movimiento sin sonido.

component-http-streamer = Salida para el público
component-http-streamer-about = Envía una emisión a todo el que abre su dirección.
component-http-streamer-mount = Dónde encuentra el público la emisión en la dirección del equipo, por ejemplo /sala1.webm
component-http-streamer-bouncer = Quién puede ver; si falta, cualquiera
component-http-streamer-viewers = Cuántos pueden mirar a la vez; si falta, todos los que vengan
component-http-streamer-bandwidth = Cuántos datos puede ocupar todo el público junto, en bits por segundo, por ejemplo 50M; si falta, los que hagan falta

component-porter = Puerta de entrada
component-porter-about = Lleva a todo el que llega a la dirección del equipo a la emisión o página que busca.
component-porter-listen = El puerto en el que escucha, por ejemplo 8800, o una dirección y un puerto

component-audio-muxer = Sonido solo
component-audio-muxer-about = Envía el sonido como MP3 sencillo, que casi todo reproductor y radio conoce.

## Running: messages of components, workers and jobs

component-failed = Esta parte no puede funcionar: { $reason }.
element-missing = A esta parte le falta un programa que no está instalado: { $elements }. La orden «runnel check» dice qué paquete instalar.
pipeline-failed = Esta parte dejó de funcionar ({ $element }: { $reason }) y se está iniciando otra vez.
pipeline-ended = Se acabó lo que esta parte procesaba; se está iniciando otra vez.
component-not-running = Esta parte no está en marcha ahora mismo. Póngala en marcha primero.
component-does-not-answer = Esta parte no ha respondido a tiempo. Inténtelo otra vez; si no sirve, reiníciela.
component-action-unknown = Esta parte no puede hacer eso: { $action }.
component-action-failed = Esta parte no ha podido hacer eso: { $reason }.
component-change-failed = Esta parte no ha podido aplicar los nuevos ajustes y sigue con los de antes: { $reason }.

webcam-missing = La cámara ({ $device }) no está. ¿Está enchufada? Se usará en cuanto vuelva.
webcam-busy = Otro programa está usando la cámara ({ $device }). Se usará aquí en cuanto la suelte.
soundcard-missing = La entrada de sonido ({ $device }) no está. ¿Está enchufado el micrófono? Se usará en cuanto vuelva.
soundcard-busy = Otro programa está usando la entrada de sonido ({ $device }). Se usará aquí en cuanto la suelte.
loop-file-missing = El archivo { $file } no está. Se reproducirá en cuanto vuelva.
loop-file-unreadable = El archivo { $file } no se puede reproducir: está dañado o es de un tipo que este equipo no conoce. Pon otro en su lugar.

job-crashed = El proceso { $job }, que ejecuta esta parte, { $how ->
    [signal] fue terminado por { $reason }
    [no-answer] no respondió
    [not-started] no se pudo iniciar ({ $reason })
   *[exit] terminó por sí mismo (estado { $reason })
  }. Se vuelve a iniciar sin tu ayuda. Si ocurre a menudo, el registro dice más.
job-keeps-crashing = El proceso { $job }, que ejecuta esta parte, falló demasiadas veces y ya no se vuelve a iniciar; la última vez { $how ->
    [signal] fue terminado por { $reason }
    [no-answer] no respondió
    [not-started] no se pudo iniciar ({ $reason })
   *[exit] terminó por sí mismo (estado { $reason })
  }. Mira el registro y pulsa Encender.

porter-port-taken = Otro programa de este equipo usa el puerto { $port }. Cierra ese programa o da otro puerto a esta parte; se intenta una y otra vez.
porter-port-forbidden = Este equipo no puede usar el puerto { $port }: los puertos menores de 1024 necesitan permisos especiales. Elige uno mayor, por ejemplo 8800.
porter-no-address = Este equipo no tiene la dirección { $host }, así que nadie puede llegar a él por ahí. Revisa la dirección de esta parte; se intenta una y otra vez.
http-streamer-no-porter = Ahora mismo nadie nuevo puede llegar a { $mount }, porque falta la puerta de entrada. A quienes ya miran no les afecta.

## API

api-claimed = este equipo ya tiene dueño
api-foreign-site = una página de otro sitio no puede cambiar este equipo
api-internal = el equipo no pudo responder; su registro dice más
api-invalid = la petición no es correcta: { $reason }
api-login-needed = primero hay que entrar
api-mount-waiting = la emisión { $path } aún no está en el aire; inténtalo de nuevo en un momento
api-needs-restart = solo un reinicio puede cambiar: { $properties }
api-no-action = { $type } no tiene la acción { $action }
api-no-component = no existe el componente { $component }
api-no-property = { $type } no tiene esta propiedad: { $properties }
api-not-found = no hay nada en { $path }
api-not-found-title = Aquí no hay nada
api-not-found-home = A lo que se emite
api-pages-not-built = las páginas aún no están construidas; constrúyelas con: { $command }
api-throttled = demasiados intentos fallidos; prueba otra vez en { $seconds } { $seconds ->
    [one] segundo
   *[other] segundos
  }
api-too-large = la petición tiene más de { $bytes } bytes
api-unclaimed = este equipo aún no tiene dueño: abre su página de administración con el código de instalación
api-wrong-code = el código de instalación no es correcto
api-wrong-password = el nombre o la contraseña no son correctos
api-wrong-token = aquí no se conoce ese token

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
page-no-answer-now = El equipo no respondió. Prueba otra vez.
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
