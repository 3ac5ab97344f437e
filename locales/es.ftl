# Runnel en español. Las claves y el orden son los de en.ftl.

## Values of properties

value-integer = { $value } no es un número entero de { $min } a { $max }
value-decimal = { $value } no es un número de { $min } a { $max }
value-bitrate = { $value } no es una tasa de bits de { $min } a { $max }, por ejemplo 800k o 2M
value-size = { $value } no es un tamaño de { $min } a { $max }, por ejemplo 512MiB
value-time = { $value } no es un tiempo de { $min } a { $max }, por ejemplo 30m, 1h30m o 500ms
value-fraction = { $value } no es una fracción de { $min } a { $max }, por ejemplo 25/1
value-text = aquí hace falta un texto, no un valor vacío
value-secret = { $value } es lo que se muestra en lugar de un secreto, no un secreto
value-url = { $value } no es una dirección como { $allowed }… con un equipo detrás, sin espacios ni comillas
value-colour = { $value } no es un color como #ffcc00
value-zone = { $value } no es una zona horaria como America/Lima
value-choice = { $value } no es uno de estos: { $allowed }
value-flag = { $value } no es ni true ni false
value-path = { $value } no es una ruta
value-mount = { $value } no sirve de dirección de una emisión: empieza por / y tiene letras, cifras y . _ ~ - entre barras, por ejemplo /sala1.webm
value-keyframes = { $value } no es ni un número de imágenes de 1 a { $maxFrames } ni un tiempo de { $min } a { $max }, por ejemplo 50 o 2s
value-listen = { $value } no es un lugar donde escuchar: es un puerto como 8800, o una dirección en cifras con un puerto, como 192.168.1.5:8800 o [::]:8800
value-mount-reserved = { $value } es del propio equipo; no se permiten: { $reserved }
value-missing = aquí hace falta un valor, del tipo { $kind }
value-name = { $value } no se conoce aquí; se permiten: { $allowed }
value-unknown = aquí no se conoce nada con este nombre; se permiten: { $allowed }
value-list = { $value } está donde hace falta una lista, por ejemplo [primero, segundo]
value-map = { $value } está donde hacen falta líneas «nombre: valor»

## Planet file

planet-too-large = el archivo del planeta tiene { $size } caracteres; se permiten { $limit }
planet-not-text = el carácter U+{ $code } no se permite; el archivo tiene que ser texto sencillo en UTF-8
planet-too-deep = demasiados niveles; un planeta tiene como mucho { $limit }
planet-alias-flood = los alias (*nombre) traen aquí demasiado; se permiten { $limit } entradas
planet-alias-unknown = *{ $value } no es nada, porque antes no hay ningún &{ $value }; un texto que empieza con * necesita comillas: "*{ $value }"
planet-alias-circle = *{ $value } se contiene a sí mismo; un alias solo puede nombrar lo que está completo antes de él
planet-merge = << toma un mapa, o una lista de mapas, por ejemplo *nombre de un mapa marcado con &nombre
planet-tag = { $value } no es una etiqueta que conozca un planeta; se permite !secret NOMBRE, y un texto que empieza con ! necesita comillas
planet-key-form = una clave tiene que ser una sola palabra, no una lista ni un mapa
planet-double = { $value } está aquí por segunda vez; la primera, en la línea { $line }; cada nombre puede estar una vez
planet-yaml-quotes = un valor que empieza con { $start } necesita comillas: escribe "{ $value }"
planet-yaml-colon = un valor con dos puntos y un espacio necesita comillas: escribe "{ $value }"
planet-yaml-colon-space = a los dos puntos les falta un espacio detrás: { $value }
planet-yaml-no-colon = esta línea no es «clave: valor»: { $value }
planet-yaml-tab = no se puede sangrar con tabuladores; usa espacios
planet-yaml-indent = mal sangrado: las claves de un mapa empiezan en la misma columna, y lo que pertenece a una clave va más adentro que ella
planet-yaml-bracket-open = este { $value } no se cierra nunca; un texto que empieza con él necesita comillas
planet-yaml-quote-open = estas comillas no se cierran nunca
planet-yaml-after-quote = detrás de las comillas que cierran no puede haber nada: { $value }; una comilla dentro de '…' se escribe dos veces, dentro de "…" como \"
planet-yaml-escape = { $value } no significa nada dentro de "…"; una barra invertida se escribe \\, o usa '…'
planet-yaml-dash = una lista empieza en la línea que sigue a su clave; un texto que empieza con un guion necesita comillas: "{ $value }"
planet-yaml-documents = --- empieza un segundo documento; un archivo tiene un planeta
planet-yaml-other = esto no es YAML: { $detail }
planet-empty = el archivo está vacío; necesita al menos la clave planet, por ejemplo planet: caja-escuela
planet-map-wanted =
    { $found ->
        [empty] aquí no hay nada; hacen falta líneas «clave: valor», o quita la clave
       *[other] aquí hacen falta líneas «clave: valor», no { $found ->
            [list] una lista
           *[text] un solo valor
        }
    }
planet-list-wanted =
    { $found ->
        [empty] aquí no hay nada; hace falta una lista, o quita la clave
       *[other] aquí hace falta una lista, no líneas «clave: valor»
    }
planet-text-wanted =
    { $found ->
        [empty] aquí no hay nada; hace falta un valor, o quita la clave
        [list] aquí hace falta un solo valor, no una lista; un texto que empieza con [ necesita comillas
       *[map] aquí hace falta un solo valor, no líneas «clave: valor»; un texto que empieza con {"{"} necesita comillas
    }
planet-eats-form = aquí no hay nada; se permiten una señal, una lista de señales, o un mapa de entrada a señal
planet-secret = !secret { $value } no puede estar aquí, porque nada toma aquí un secreto; escribe el valor mismo
planet-secret-clear = este secreto está a la vista en cada copia del archivo, y las respuestas lo dejan fuera; guárdalo fuera del archivo donde !secret NOMBRE puede estar en su lugar
planet-secret-missing = no existe el secreto { $value }; se da con: runnel secret NOMBRE
planet-secret-open = el secreto { $value } no se usa, porque otros que no son el equipo pueden leer { $file }; ciérralo con: chmod 600 { $file }
planet-secret-unreadable = no se puede leer el secreto { $value } de { $file }: { $reason }
planet-secret-form = no se puede leer el secreto { $value }, porque { $file } no es una lista de líneas como NOMBRE: "valor"
planet-secret-hidden = ••• está en lugar de un secreto que el archivo tiene en este sitio, y ahí no tiene ninguno; da el valor, o usa !secret NOMBRE
planet-key-unknown = { $value } no se conoce aquí; se permiten: { $allowed }
planet-name = { $value } no es un nombre: tiene de 1 a 63 caracteres de a-z, 0-9, _ y -, y empieza con una letra o una cifra
planet-format = esta versión no lee el formato { $value }; se permite { $allowed }
planet-name-missing = el planeta no tiene nombre; necesita la clave planet, por ejemplo planet: caja-escuela
planet-language = { $value } no es un idioma; se permiten etiquetas como en, es-PE o no
planet-zone = { $value } no es una zona horaria; se permiten nombres como: { $allowed }
planet-place-half = a { $value } le falta { $missing } al lado
planet-flow-reserved = { $value } no puede ser el nombre de una emisión, porque así se llama la atmósfera; cualquier otro se permite
planet-type-missing = { $value } no tiene tipo; necesita la clave type, con uno de: { $allowed }
planet-type-unknown = { $value } no es un tipo de componente; se permiten: { $allowed }
planet-type-not-atmosphere = { $value } va en una emisión, no en la atmósfera; aquí se permiten: { $allowed }
planet-type-not-flow = { $value } va en la atmósfera, no en una emisión; aquí se permiten: { $allowed }
planet-property-missing = a { $value } le falta { $property }, que todo { $type } necesita: { $kind }
planet-field-missing = aquí falta { $value }: { $kind }
planet-worker-unknown = { $value } no es un trabajador de este equipo; se permiten: { $allowed }
planet-job-reserved = un proceso no se puede llamar { $value }, porque el propio equipo tiene archivos con ese nombre; elige otro
planet-job-muxer = un { $type } no toma job: funciona en el proceso de cada componente que toma su señal
planet-eater-missing =
    { $eaters ->
        [one] { $value } no toma ninguna señal; necesita una con: { $allowed }
       *[other] a { $value } le falta una señal para { $eater }, con: { $allowed }
    }
planet-eater-surplus =
    { $limit ->
        [0] { $value } no puede tomar señales, porque un { $type } no toma ninguna; quita eats
        [one] { $value } tiene una señal de más: un { $type } toma aquí una
       *[other] { $value } tiene una señal de más: un { $type } toma { $limit }
    }
planet-eater-unknown = { $value } no es una entrada de este tipo; se permiten: { $allowed }
planet-eater-double = { $value } nombra aquí dos entradas, la primera en la línea { $line }; da a cada una un nombre propio: eats: { "{" } NOMBRE: SEÑAL, … { "}" }
planet-feed-form = { $value } no es una señal; se permiten componente, componente:señal y flujo/componente:señal
planet-feed-unknown =
    { $count ->
        [0] no existe la señal { $value }, ni otra que sirva aquí
       *[other] no existe la señal { $value }; las que sirven aquí son de: { $allowed }
    }
planet-feed-none = { $value } no da ninguna señal, porque es un { $type }; la da una fuente, un convertidor, un codificador o un multiplexor
planet-feeder-unknown = no existe la señal { $value }; se permiten: { $allowed }
planet-feed-which = { $value } da varias señales y no sirve solo una; nombra una de: { $allowed }
planet-feed-media = { $value } lleva { $media }, que no sirve aquí; se permiten señales con: { $allowed }
planet-feed-double = la señal { $value } se toma por segunda vez; la primera, en la línea { $line }; cada señal puede estar una vez
planet-feed-second = { $value } es una segunda señal con { $media } para { $eater }, después de la de la línea { $line }; { $eater } toma una señal de cada: { $allowed }
planet-feed-no-input = { $value } no da { $media }, porque no toma ninguna señal así; da: { $allowed }
planet-circle = esto cierra un círculo, de modo que ningún componente puede empezar: { $value }; una señal tiene que ir hacia delante, nunca hacia atrás
planet-stand-in-feedless = { $value } no puede sustituir a una señal, porque un { $type } no da ninguna; quita stands-in-for
planet-stand-in-self = { $value } no puede sustituirse a sí mismo; se permiten señales de otros componentes
planet-porter-second = { $value } es una segunda puerta de entrada, después de la de la línea { $line }; un equipo tiene una
planet-mount-double = { $value } responde ya por { $other } en la línea { $line }; cada punto de emisión, y cada nombre que sale de uno, puede estar una vez: elige otro que { $mount }
planet-bouncer-no-types = no existe el portero { $value }: este equipo no tiene ningún tipo de portero; quita bouncer
planet-bouncer-none = no existe el portero { $value }, ni otro en la atmósfera; los tipos de portero son: { $allowed }
planet-bouncer-unknown = no existe el portero { $value } en la atmósfera; se permiten: { $allowed }

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
component-loop-passthrough = Con true da una sola señal, stream, con el archivo tal como está codificado: no se descodifica nada y casi no cuesta

component-playlist = Lista de reproducción
component-playlist-about = Reproduce archivos uno tras otro: a horas fijas o en su orden cuando hay sitio. Lo que queda entre ellos se llena con negro, o una imagen, y silencio.
component-playlist-playlist = La lista, una lista YAML de entradas: file y, si se quiere, start (2026-08-24 20:00, en el huso horario de este equipo), duration (30m) y offset (dónde empezar en el archivo); o M3U. Se puede editar en cualquier momento. Las rutas relativas empiezan en la carpeta de datos
component-playlist-directory = Una carpeta: los archivos que se dejan en ella se reproducen por orden de nombre; también cuentan las listas que haya
component-playlist-repeat = Si los archivos sin hora empiezan de nuevo cuando se han reproducido todos
component-playlist-slate = Una imagen que se muestra cuando no se reproduce nada; sin ella, negro
component-playlist-passthrough = Con true da una sola señal, stream, con los archivos tal como están codificados: el primero dice qué clase de transmisión es, los de otra clase se omiten y los huecos quedan vacíos
component-playlist-width = Anchura de la imagen en píxeles
component-playlist-height = Altura de la imagen en píxeles
component-playlist-framerate = Imágenes por segundo
component-playlist-rate = Muestras de sonido por segundo
component-playlist-channels = Número de canales: 1 es mono, 2 es estéreo

component-icecast-source = Emisora
component-icecast-source-about = Toma una emisora, o cualquier otra cosa que se transmita por HTTP como hace Icecast. Mientras no está, siguen el silencio y su última imagen.
component-icecast-source-url = Dónde está la transmisión, por ejemplo http://radio.example:8000/live.ogg
component-icecast-source-user = Un usuario, si la emisora lo pide
component-icecast-source-password = La contraseña del usuario
component-icecast-source-passthrough = Con true da una sola señal, stream, con las mismas imágenes y sonido codificados: no se descodifica nada y casi no cuesta
component-icecast-source-width = Anchura de la imagen en píxeles
component-icecast-source-height = Altura de la imagen en píxeles
component-icecast-source-framerate = Imágenes por segundo
component-icecast-source-rate = Muestras de sonido por segundo
component-icecast-source-channels = Número de canales: 1 es mono, 2 es estéreo

component-pipeline-source = Canalización propia: fuente
component-pipeline-source-about = Da lo que da una cadena de lanzamiento de GStreamer. En ella, <nombre> al final de una rama representa una señal: videotestsrc ! <video>. Dale un proceso propio (job) si pudiera fallar.
component-pipeline-source-pipeline = La cadena de lanzamiento. Las rutas relativas de archivos empiezan en la carpeta de datos
component-pipeline-source-feeds = Las señales y lo que lleva cada una, por ejemplo video: video/raw; sin ella, una señal de imagen

component-pipeline-converter = Canalización propia: conversor
component-pipeline-converter-about = Trabaja sobre señales con una cadena de lanzamiento de GStreamer. En ella, <nombre> al principio de una rama representa una señal que se toma y, al final, una que se da: <camara> ! videoflip method=clockwise ! <video>. Dale un proceso propio (job) si pudiera fallar.
component-pipeline-converter-pipeline = La cadena de lanzamiento. Las rutas relativas de archivos empiezan en la carpeta de datos
component-pipeline-converter-feeds = Las señales que da y lo que lleva cada una, por ejemplo video: video/raw; sin ella, una señal de imagen

component-pipeline-consumer = Canalización propia: consumidor
component-pipeline-consumer-about = Envía señales adonde lleve una cadena de lanzamiento de GStreamer. En ella, <nombre> al principio de una rama representa una señal: <pelicula> ! filesink location=pelicula.webm. Dale un proceso propio (job) si pudiera fallar.
component-pipeline-consumer-pipeline = La cadena de lanzamiento. Las rutas relativas de archivos empiezan en la carpeta de datos

component-tv-card = Tarjeta de TV
component-tv-card-about = Digitaliza televisión o vídeo analógicos: el sintonizador, la entrada compuesta o S-Video de una tarjeta.
component-tv-card-device = Qué tarjeta: auto toma la primera; si no, una ruta como /dev/video0 o su nombre en /dev/v4l/by-id
component-tv-card-input = Qué entrada de la tarjeta: su número desde 0 o el nombre que le da la tarjeta; sin ella, el sintonizador si hay frecuencia, y si no la primera
component-tv-card-norm = Norma de televisión; auto la deja a la tarjeta
component-tv-card-frequency = Frecuencia de la portadora de imagen del canal en MHz
component-tv-card-width = Ancho de la imagen en píxeles
component-tv-card-height = Alto de la imagen en píxeles
component-tv-card-framerate = Imágenes por segundo, como fracción, por ejemplo 25/1

component-firewire = Cámara FireWire
component-firewire-about = Toma imagen y sonido de una cámara DV por FireWire.
component-firewire-device = Qué cámara: auto toma la primera; si no, su número (GUID) en hexadecimal, como 0x08004601024a5b6c
component-firewire-width = Ancho de la imagen en píxeles
component-firewire-height = Alto de la imagen en píxeles
component-firewire-framerate = Imágenes por segundo, como fracción, por ejemplo 25/1
component-firewire-rate = Muestras de sonido por segundo
component-firewire-channels = Canales de sonido: 1 es mono, 2 es estéreo

component-screencast = Pantalla
component-screencast-about = Muestra lo que hay en una pantalla de este equipo, o en una parte de ella. Mientras la pantalla no está, la sustituye una imagen oscura: desde el principio si se dan el ancho y el alto.
component-screencast-display = Qué pantalla: auto toma la primera; si no, una pantalla X como :0, o pipewire: con el número de un nodo
component-screencast-left = Borde izquierdo de la parte que se muestra, en píxeles
component-screencast-top = Borde superior de la parte que se muestra, en píxeles
component-screencast-width = Ancho de la parte que se muestra; sin él, todo hasta el borde derecho
component-screencast-height = Alto de la parte que se muestra; sin él, todo hasta el borde inferior
component-screencast-framerate = Imágenes por segundo, como fracción, por ejemplo 10/1
component-screencast-pointer = Si se muestra el puntero del ratón

component-rtsp-source = Cámara de red
component-rtsp-source-about = Toma imagen y sonido de una cámara de red, o de otro servidor, por RTSP.
component-rtsp-source-url = Dirección de la emisión de la cámara, como rtsp://192.168.1.20/stream1
component-rtsp-source-user = Nombre para entrar en la cámara
component-rtsp-source-password = Contraseña para entrar en la cámara
component-rtsp-source-transport = Cómo llega la emisión: tcp pasa casi por todas partes, udp tiene menos retardo, auto prueba
component-rtsp-source-latency = Cuánto se retiene para que lo que llega tarde tenga aún su sitio
component-rtsp-source-audio = Si la cámara tiene sonido; si no lo tiene, dígalo cuando passthrough esté puesto
component-rtsp-source-passthrough = Si imagen y sonido siguen tal como los codificó la cámara, como un solo canal MPEG-TS llamado stream
component-rtsp-source-width = Ancho de la imagen en píxeles
component-rtsp-source-height = Alto de la imagen en píxeles
component-rtsp-source-framerate = Imágenes por segundo, como fracción, por ejemplo 25/1
component-rtsp-source-rate = Muestras de sonido por segundo
component-rtsp-source-channels = Canales de sonido: 1 es mono, 2 es estéreo

component-srt-source = Emisión SRT
component-srt-source-about = Toma una emisión por SRT, como la envían codificadores de campo y teléfonos: llama a un equipo o espera la llamada.
component-srt-source-url = A quién llamar, como srt://192.168.1.30:7001, o dónde esperar, como srt://:7001?mode=listener
component-srt-source-streamid = Nombre de la emisión, si el otro lado lo pide
component-srt-source-passphrase = Contraseña de una emisión cifrada, de 10 a 79 caracteres
component-srt-source-latency = Cuánto se retiene para que los paquetes perdidos se puedan reenviar; ambos lados toman el mayor
component-srt-source-passthrough = Si la emisión sigue tal como llegó, como un solo canal llamado stream
component-srt-source-width = Ancho de la imagen en píxeles
component-srt-source-height = Alto de la imagen en píxeles
component-srt-source-framerate = Imágenes por segundo, como fracción, por ejemplo 25/1
component-srt-source-rate = Muestras de sonido por segundo
component-srt-source-channels = Canales de sonido: 1 es mono, 2 es estéreo

component-webcam = Cámara
component-webcam-about = Toma la imagen de una cámara USB, una capturadora o la cámara de una Raspberry Pi.
component-webcam-device = Qué cámara: auto toma la primera; si no, una ruta como /dev/video0
component-webcam-width = Ancho de la imagen en píxeles
component-webcam-height = Alto de la imagen en píxeles
component-webcam-framerate = Imágenes por segundo, como fracción, por ejemplo 25/1

component-soundcard = Micrófono
component-soundcard-about = Toma el sonido de un micrófono, una entrada de línea o una tarjeta de sonido.
component-soundcard-device = Qué entrada: auto toma la que elige el sistema; si no, un nombre como hw:1, o una ruta bajo /dev/snd/by-id, que se mantiene aunque se enchufen otros
component-soundcard-format = Cómo se guarda cada muestra: S16LE es lo habitual; los demás conservan mejor los sonidos débiles
component-soundcard-rate = Frecuencia de muestreo en hercios
component-soundcard-channels = Número de canales: 1 es mono, 2 es estéreo
component-soundcard-gain = Cuánto más fuerte (sobre 0) o más suave (bajo 0) se hace el sonido, en decibelios

component-video-converter = Conversor de imagen
component-video-converter-about = Cambia el tamaño y la cadencia de una imagen, recorta sus bordes, la gira y corrige sus colores mientras está en el aire. Lo que no se indica queda como en la primera imagen; las imágenes posteriores de otro tamaño se encajan con franjas negras.
component-video-converter-width = Ancho de la imagen en píxeles; si falta, se deduce del alto
component-video-converter-height = Alto de la imagen en píxeles; si falta, se deduce del ancho
component-video-converter-framerate = Imágenes por segundo, como fracción: 25/1; si falta, tantas como llegan
component-video-converter-crop-left = Cuánto se recorta a la izquierda, en píxeles
component-video-converter-crop-right = Cuánto se recorta a la derecha, en píxeles
component-video-converter-crop-top = Cuánto se recorta arriba, en píxeles
component-video-converter-crop-bottom = Cuánto se recorta abajo, en píxeles
component-video-converter-deinterlace = Si se suavizan los peines de las imágenes de televisión: auto lo hace cuando la imagen dice que los tiene
component-video-converter-flip = En qué sentido se muestra la imagen: clockwise y counterclockwise la giran un cuarto de vuelta, horizontal-flip hace una imagen de espejo
component-video-converter-brightness = Brillo, de -1 (negro) a 1 (blanco); 0 no cambia nada
component-video-converter-contrast = Contraste, de 0 (gris) a 2 (el doble); 1 no cambia nada
component-video-converter-saturation = Intensidad de los colores, de 0 (blanco y negro) a 2 (el doble); 1 no cambia nada
component-video-converter-hue = Giro de los colores en la rueda cromática, de -1 a 1; 0 no cambia nada

component-audio-converter = Conversor de sonido
component-audio-converter-about = Cambia la frecuencia de muestreo y los canales de un sonido, lo hace más fuerte o más suave mientras está en el aire y muestra su nivel. Lo que no se indica queda como en el primer sonido.
component-audio-converter-rate = Frecuencia de muestreo en hercios; si falta, la que llega
component-audio-converter-channels = Número de canales: 1 es mono, 2 es estéreo; si falta, tantos como llegan
component-audio-converter-volume = Volumen: 0 es silencio, 1 no cambia nada, 2 es el doble, hasta 10

component-overlay = Rótulos
component-overlay-about = Pone palabras, un nombre en el tercio inferior, un reloj y una imagen, como un logotipo, sobre la imagen. Todo cambia mientras está en el aire, de una imagen a la siguiente. Las palabras pueden estar en cualquier escritura para la que el equipo tenga una fuente.
component-overlay-text = Palabras que se ven; vacío si no se quiere ninguna
component-overlay-text-place = Dónde están las palabras
component-overlay-text-colour = Color de todas las palabras, como #ffcc00
component-overlay-lower-third = Un nombre sobre una franja oscura abajo a la izquierda; las líneas siguientes son más pequeñas; vacío si no se quiere ninguno
component-overlay-clock = Qué muestra el reloj; none lo quita
component-overlay-clock-place = Dónde está el reloj
component-overlay-zone = Zona horaria del reloj, como America/Lima; si falta, la del lugar donde está el equipo
component-overlay-image = Imagen que se superpone, un archivo PNG o JPEG; una ruta relativa parte de la carpeta de datos; si falta, ninguna
component-overlay-image-place = En qué esquina está la imagen
component-overlay-image-width = Ancho de la imagen, en porcentaje del total; si falta, su propio tamaño
component-overlay-image-alpha = Opacidad de la imagen, de 0 (no se ve) a 1
component-overlay-font = Familia de la fuente, como Sans, Serif o el nombre de una fuente instalada
component-overlay-size = Tamaño de las palabras en puntos, en una imagen de 640 píxeles de ancho; crece con la imagen

component-decoder = Decodificador
component-decoder-about = Vuelve a hacer imagen y sonido en bruto de lo que hizo un codificador o un multiplexor, o de una emisión que llegó tal cual. Da dos señales, video y audio; la que falta en la emisión queda en silencio. Lo que no se indica queda como se codificó.
component-decoder-width = Ancho de la imagen en píxeles; si falta, como se codificó
component-decoder-height = Alto de la imagen en píxeles; si falta, como se codificó
component-decoder-framerate = Imágenes por segundo, como fracción: 25/1; si falta, como se codificó
component-decoder-rate = Frecuencia de muestreo en hercios; si falta, como se codificó
component-decoder-channels = Número de canales: 1 es mono, 2 es estéreo; si falta, como se codificó

component-keyframes = Imágenes completas
component-keyframes-about = Deja pasar solo las imágenes completas de una emisión codificada, de modo que una emisión de pocas imágenes no cuesta casi nada: para vistas generales de muchas cámaras y para líneas demasiado lentas. Las toma un decodificador o un multiplexor. Cada cuánto hay imágenes completas lo decide el codificador.
component-keyframes-codec = Qué códec tienen las imágenes que llegan; las que salen tienen el mismo
component-keyframes-distance = Tiempo mínimo entre dos imágenes, como 5s; con 0s pasan todas las imágenes completas

component-vp8-encoder = Codificador VP8
component-vp8-encoder-about = Reduce la imagen para poder enviarla, como VP8 para WebM.
component-vp8-encoder-bitrate = Cuántos datos puede ocupar la imagen, en bits por segundo, por ejemplo 800k
component-vp8-encoder-keyframes = Distancia máxima entre dos imágenes completas, en número de imágenes o como tiempo, por ejemplo 2s; el público solo puede entrar en una imagen completa
component-vp8-encoder-hardware = Si se usa el codificador propio del equipo: auto cuando lo hay y demuestra que funciona, never nunca, always siempre

component-vp9-encoder = Codificador VP9
component-vp9-encoder-about = Reduce la imagen para poder enviarla, como VP9 para WebM: menos datos que VP8 con la misma imagen, y más trabajo.
component-vp9-encoder-bitrate = Cuántos datos puede ocupar la imagen, en bits por segundo, por ejemplo 800k
component-vp9-encoder-keyframes = Distancia máxima entre dos imágenes completas, en número de imágenes o como tiempo, por ejemplo 2s; el público solo puede entrar en una imagen completa
component-vp9-encoder-hardware = Si se usa el codificador propio del equipo: auto cuando lo hay y demuestra que funciona, never nunca, always siempre

component-av1-encoder = Codificador AV1
component-av1-encoder-about = Reduce la imagen para poder enviarla, como AV1 para WebM o MP4: el menor número de datos con la misma imagen, y el mayor trabajo.
component-av1-encoder-bitrate = Cuántos datos puede ocupar la imagen, en bits por segundo, por ejemplo 800k
component-av1-encoder-keyframes = Distancia máxima entre dos imágenes completas, en número de imágenes o como tiempo, por ejemplo 2s; el público solo puede entrar en una imagen completa
component-av1-encoder-hardware = Si se usa el codificador propio del equipo: auto cuando lo hay y demuestra que funciona, never nunca, always siempre

component-h264-encoder = Codificador H.264
component-h264-encoder-about = Reduce la imagen para poder enviarla, como H.264, que casi todos los reproductores entienden; con el codificador propio del equipo si tiene uno que funciona.
component-h264-encoder-bitrate = Cuántos datos puede ocupar la imagen, en bits por segundo, por ejemplo 800k
component-h264-encoder-keyframes = Distancia máxima entre dos imágenes completas, en número de imágenes o como tiempo, por ejemplo 2s; el público solo puede entrar en una imagen completa
component-h264-encoder-profile = Qué deben saber hacer los reproductores: constrained-baseline es para los más antiguos y para WebRTC, high da la mejor imagen
component-h264-encoder-hardware = Si se usa el codificador propio del equipo: auto cuando lo hay y demuestra que funciona, never nunca, always siempre

component-theora-encoder = Codificador Theora
component-theora-encoder-about = Reduce la imagen para poder enviarla, como Theora para Ogg.
component-theora-encoder-bitrate = Cuántos datos puede ocupar la imagen, en bits por segundo, por ejemplo 800k
component-theora-encoder-quality = Calidad de 0 a 63; si se indica, ya no cuenta la tasa de bits
component-theora-encoder-keyframes = Distancia máxima entre dos imágenes completas, en número de imágenes o como tiempo, por ejemplo 2s; el público solo puede entrar en una imagen completa

component-jpeg-encoder = Codificador JPEG
component-jpeg-encoder-about = Hace de cada imagen un JPEG propio, para navegadores que no muestran otra cosa.
component-jpeg-encoder-quality = Calidad de 1 a 100
component-jpeg-encoder-framerate = Imágenes por segundo, como fracción, por ejemplo 5/1; si falta, todas las que llegan
component-jpeg-encoder-hardware = Si se usa el codificador propio del equipo: auto cuando lo hay y demuestra que funciona, never nunca, always siempre

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

component-aac-encoder = Codificador AAC
component-aac-encoder-about = Reduce el sonido para poder enviarlo, como AAC para MP4 y MPEG-TS.
component-aac-encoder-bitrate = Cuántos datos puede ocupar el sonido, en bits por segundo, por ejemplo 128k

component-flac-encoder = Codificador FLAC
component-flac-encoder-about = Reduce el sonido sin perder nada de él, como FLAC.
component-flac-encoder-quality = De 0 (menos trabajo) a 8 (menos datos); el sonido es el mismo

component-speex-encoder = Codificador Speex
component-speex-encoder-about = Reduce mucho la voz, como Speex para Ogg, para reproductores antiguos; Opus suena mejor.
component-speex-encoder-bitrate = Cuántos datos puede ocupar el sonido, en bits por segundo, por ejemplo 24k
component-speex-encoder-rate = Muestras por segundo: 8000 como un teléfono, 16000 para una voz clara, 32000 para más

component-mulaw-encoder = Codificador ley mu
component-mulaw-encoder-about = Da el sonido como lo tienen los teléfonos: 64 kbit/s, un canal, 8000 muestras por segundo.

component-webm-muxer = WebM
component-webm-muxer-about = Une imagen y sonido en una emisión WebM, que muestran los navegadores actuales.

component-ogg-muxer = Ogg
component-ogg-muxer-about = Une imagen y sonido en una emisión Ogg.

component-mp4-muxer = MP4
component-mp4-muxer-about = Une imagen y sonido en un solo flujo MP4 por fragmentos, que los navegadores actuales reproducen.

component-mpegts-muxer = MPEG-TS
component-mpegts-muxer-about = Une imagen y sonido en un solo flujo de transporte MPEG, que entienden los reproductores y otros servidores, pero no los navegadores.

component-wav-muxer = WAV
component-wav-muxer-about = Envía el sonido como un archivo WAV sin fin, tal como es.

component-multipart-muxer = JPEG en movimiento
component-multipart-muxer-about = Envía imágenes JPEG una tras otra; casi todo navegador las muestra como imagen en movimiento sin sonido.

component-picture-in-picture = Imagen en imagen
component-picture-in-picture-about = Reúne varias imágenes en una; cada una se puede mover mientras está en el aire.
component-picture-in-picture-width = Ancho de la imagen completa en píxeles
component-picture-in-picture-height = Alto de la imagen completa en píxeles
component-picture-in-picture-framerate = Imágenes por segundo, como fracción, por ejemplo 25/1
component-picture-in-picture-background = Qué se ve donde no hay ninguna imagen
component-picture-in-picture-places = Dónde está cada imagen, por los nombres de eats: left, top, width y height en píxeles, alpha de 0 (invisible) a 1; sin width o height conserva su tamaño, y una imagen sin lugar lo llena todo, debajo de las demás

component-audio-mixer = Mezclador de sonido
component-audio-mixer-about = Mezcla varios sonidos en uno; cada uno se puede subir o bajar mientras está en el aire.
component-audio-mixer-rate = Frecuencia de muestreo en hercios
component-audio-mixer-channels = Número de canales: 1 es mono, 2 es estéreo
component-audio-mixer-gains = Cuánto se sube (más de 0) o se baja (menos de 0) cada sonido, en decibelios, por los nombres de eats; -100 es silencio

component-switch = Conmutador
component-switch-about = Pone en el aire una de dos entradas, a mano. Una entrada es una imagen, un sonido o ambos, que cambian juntos.
component-switch-start-with = Qué entrada está en el aire al empezar; si se cambia, sale al aire de inmediato
component-switch-width = Ancho de la imagen en píxeles; si falta, el de la primera entrada
component-switch-height = Alto de la imagen en píxeles; si falta, el de la primera entrada
component-switch-framerate = Imágenes por segundo, como fracción, por ejemplo 25/1; si falta, las de la primera entrada
component-switch-rate = Frecuencia de muestreo en hercios; si falta, la de la primera entrada
component-switch-channels = Número de canales; si falta, los de la primera entrada
component-switch-action-switch = Poner la otra entrada en el aire

component-failover = Respaldo
component-failover-about = Pone en el aire un respaldo cuando la entrada principal enmudece, o solo da silencio o una cartela en lugar de su fuente, y vuelve a la principal cuando es estable.
component-failover-silence = El corte más largo que puede verse u oírse cuando falla la principal
component-failover-steady = Cuánto tiempo debe llevar de vuelta la principal antes de salir otra vez al aire
component-failover-width = Ancho de la imagen en píxeles; si falta, el de la primera entrada
component-failover-height = Alto de la imagen en píxeles; si falta, el de la primera entrada
component-failover-framerate = Imágenes por segundo, como fracción, por ejemplo 25/1; si falta, las de la primera entrada
component-failover-rate = Frecuencia de muestreo en hercios; si falta, la de la primera entrada
component-failover-channels = Número de canales; si falta, los de la primera entrada

component-http-streamer = Salida para el público
component-http-streamer-about = Envía una emisión a todo el que abre su dirección.
component-http-streamer-mount = Dónde encuentra el público la emisión en la dirección del equipo, por ejemplo /sala1.webm
component-http-streamer-bouncer = Quién puede ver: el nombre de un portero de la atmósfera; si falta, cualquiera
component-http-streamer-viewers = Cuántos pueden mirar a la vez; si falta, todos los que vengan
component-http-streamer-bandwidth = Cuántos datos puede ocupar todo el público junto, en bits por segundo, por ejemplo 50M; si falta, los que hagan falta

component-porter = Puerta de entrada
component-porter-about = Lleva a todo el que llega a la dirección del equipo a la emisión o página que busca.
component-porter-listen = El puerto en el que escucha, por ejemplo 8800, o una dirección y un puerto

component-audio-muxer = Sonido solo
component-audio-muxer-about = Envía el sonido tal cual, como MP3, que casi todo reproductor y radio conoce, como AAC o como FLAC.

## Running: messages of components, workers and jobs

component-failed = Esta parte no puede funcionar: { $reason }. { fault-layer }
element-missing = A esta parte le falta un programa que no está instalado: { $elements }. La orden «runnel check» dice qué paquete instalar.
fault-layer = { $layer ->
    [runnel] El fallo es del propio Runnel: avísanos, por favor, y adjunta el registro.
    [element] El fallo está en GStreamer{ $culprit ->
        [none] {""}
       *[other] , en { $culprit }
      }{ $package ->
        [none] {""}
       *[other] {" "}(paquete { $package })
      }.
    [library] El fallo está en una biblioteca{ $culprit ->
        [none] {""}
       *[other] , { $culprit }
      }{ $package ->
        [none] {""}
       *[other] {" "}(paquete { $package })
      }.
    [driver] El fallo está en un controlador{ $culprit ->
        [none] {""}
       *[other] {" "}({ $culprit })
      }: busca actualizaciones del sistema de esta máquina, y desenchufa el dispositivo y vuelve a enchufarlo.
    [device] El fallo está en el dispositivo, el archivo o la otra máquina que se usa aquí{ $culprit ->
        [none] {""}
       *[other] {" "}({ $culprit })
      }.
    [memory] Esta máquina se ha quedado sin memoria: dale menos trabajo o más memoria.
   *[unknown] No se puede saber dónde está el fallo.
  }
driver-says = El sistema informa de problemas con un controlador: { $line }
pipeline-failed = Esta parte dejó de funcionar ({ $element }: { $reason }){ $next ->
    [given-up] {" "}demasiadas veces y ya no se vuelve a iniciar. Mira el registro y pulsa Encender.
   *[again] {" "}y se está iniciando otra vez.
  } { fault-layer }
pipeline-ended = Se acabó lo que esta parte procesaba; se inicia otra vez cada segundo, hasta que haya más.
pipeline-source-away = No se puede tener aquello de donde esta parte toma su imagen o su sonido ({ $element }: { $reason }). Se intenta cada segundo y se usa en cuanto vuelva. { fault-layer }
pipeline-destination-away = No se puede llegar a aquello a lo que esta parte envía o en lo que escribe ({ $element }: { $reason }). Se intenta cada segundo y se usa en cuanto vuelva. { fault-layer }
pipeline-hangs = Esta parte se ha quedado colgada: { $layer ->
    [driver] el controlador de su dispositivo no responde
    [device] su dispositivo, su archivo o la otra máquina no responde
   *[other] algo en ella no responde
  }{ $culprit ->
    [none] {""}
   *[other] {" "}({ $culprit } espera)
  }. Cuando responda, seguirá sola; si no, desenchufa el dispositivo o reinicia esta parte.
stand-in-silence = Ahora mismo no llega sonido de aquí. En su lugar sale silencio hasta que vuelva.
stand-in-slate = Ahora mismo no llega imagen de aquí. En su lugar sale una imagen oscura con una cruz hasta que vuelva.
component-not-running = Esta parte no funciona ahora mismo. Enciéndela antes.
component-does-not-answer = Esta parte no ha respondido a tiempo. Prueba otra vez; si no sirve, reiníciala.
component-action-unknown = Esta parte no puede hacer eso: { $action }.
component-action-failed = Esta parte no ha podido hacer eso: { $reason }.
component-change-failed = Esta parte no ha podido aplicar los nuevos ajustes y sigue con los de antes: { $reason }.
component-changed-meanwhile = Mientras este equipo se reiniciaba cambió su configuración ({ $what }). Esta parte funciona ya con la nueva.

webcam-missing = La cámara ({ $device }) no está. ¿Está enchufada? Se usará en cuanto vuelva.
encoder-none = Este equipo no tiene ninguno de los codificadores que podrían hacerlo: { $elements }. «runnel check» dice qué paquete hay que instalar.
encoder-no-hardware = Este equipo no tiene codificador { $codec } propio ({ $elements }){ $instead ->
    [none] .
   *[other] , así que el trabajo lo hace su procesador ({ $instead }).
  }
encoder-hardware-unfit = El codificador { $codec } de este equipo no funciona con imágenes de { $width }×{ $height } ({ $reason }){ $instead ->
    [none] .
   *[other] , así que el trabajo lo hace su procesador ({ $instead }).
  }
webcam-driver = El controlador de la cámara ({ $device }) informa de un fallo, aunque el dispositivo está ahí. Se vuelve a intentar; si no sirve, desenchúfalo y vuelve a enchufarlo.
webcam-busy = Otro programa está usando la cámara ({ $device }). Se usará aquí en cuanto la suelte.
webcam-denied = Está la cámara ({ $device }), pero el usuario con el que funciona este equipo no puede usarla. Añade ese usuario al grupo video («sudo usermod -aG video USUARIO») y vuelve a iniciar Runnel.
soundcard-missing = La entrada de sonido ({ $device }) no está. ¿Está enchufado el micrófono? Se usará en cuanto vuelva.
video-converter-nothing-left = No queda nada de la imagen: tiene { $width } por { $height } píxeles, y se recortan { $across } a lo ancho y { $down } a lo alto. Recorta menos.
overlay-image-missing = La imagen { $file } no está. La emisión sigue sin ella; se mostrará en cuanto vuelva el archivo.
overlay-image-broken = No se puede leer la imagen { $file }. La emisión sigue sin ella. Usa un archivo PNG o JPEG.
overlay-no-picture = Lo que llega no es una imagen sobre la que se pueda dibujar.
keyframes-other-codec = Las imágenes que llegan son { $eaten }, pero codec dice { $codec }. Pon lo mismo en ambos.
theora-encoder-by-quality = Este codificador se rige por su calidad ({ $quality }), así que su tasa de bits no cuenta. Quita quality para que cuente la tasa de bits.
soundcard-driver = El controlador de la entrada de sonido ({ $device }) informa de un fallo, aunque el dispositivo está ahí. Se vuelve a intentar; si no sirve, desenchúfalo y vuelve a enchufarlo.
soundcard-busy = Otro programa está usando la entrada de sonido ({ $device }). Se usará aquí en cuanto la suelte.
soundcard-denied = Está la entrada de sonido ({ $device }), pero el usuario con el que funciona este equipo no puede usarla. Añade ese usuario al grupo audio («sudo usermod -aG audio USUARIO») y vuelve a iniciar Runnel.
loop-file-missing = El archivo { $file } no está. Se reproducirá en cuanto vuelva.
loop-file-unreadable = El archivo { $file } no se puede reproducir: está dañado o es de un tipo que este equipo no conoce. Pon otro en su lugar.
loop-file-changed = El archivo { $file } es ahora otra clase de película; la transmisión empieza de nuevo.
playlist-nothing = Esta lista no tiene nada que reproducir: dale una lista (playlist) o una carpeta (directory).
playlist-missing = La lista { $file } no está. Se reproduce lo que había antes en ella; se lee de nuevo en cuanto vuelva.
playlist-directory-missing = La carpeta { $directory } no está. Se busca cada segundo.
playlist-not-yaml = No se puede leer la lista { $file }, línea { $line }: { $reason }. Se reproduce lo que había antes en ella.
playlist-not-a-list = La lista { $file } no es una lista: cada entrada empieza con un guion. Se reproduce lo que había antes en ella.
playlist-first-start = La primera entrada de la lista { $file } (línea { $line }) necesita start, porque otras lo tienen. Se reproduce lo que había antes en ella.
playlist-entry-wrong = En la lista { $file }, línea { $line }, { $key } no puede ser «{ $value }». Una entrada tiene file y puede tener start (2026-08-24 20:00), duration (30m) y offset (10s). Se reproduce lo que había antes en la lista.
playlist-file-unreadable = No se puede reproducir el archivo { $file }: no está, está dañado o es de una clase que este equipo no conoce o esta transmisión no lleva. Se reproduce el siguiente.
playlist-slate-unreadable = No se puede mostrar la imagen { $file }; en su lugar se muestra negro.
icecast-source-unreachable = No se puede recibir la emisora { $url }: no está en el aire, no responde o se niega. Se intenta de nuevo.
icecast-source-changed = La emisora { $url } es ahora de otra clase; la transmisión empieza de nuevo.
icecast-source-title = En el aire: { $title }
pipeline-wrong = GStreamer no acepta esta canalización: { $reason }.
pipeline-wrong-at = GStreamer no acepta esta canalización en el carácter { $column }, «{ $word }»: { $reason }.
pipeline-feed-unknown = En el carácter { $column } de la canalización está <{ $name }>, que no es ninguna señal de esta parte. Allí se conocen: { $allowed }.
pipeline-feed-missing = A la canalización le falta <{ $name }>: cada señal de esta parte debe estar en ella una vez.
pipeline-feed-twice = En el carácter { $column } de la canalización <{ $name }> aparece por segunda vez. Pon un tee detrás del primero.
pipeline-feed-not-at-end = En el carácter { $column } de la canalización <{ $name }> no está ni al principio ni al final de una rama.
pipeline-element-refused = La canalización no puede usar { $element }: trabaja en el interior de este equipo.
pipeline-file-refused = La canalización no puede tocar { $file } ({ $element }): ese archivo es del propio equipo.
pipeline-file-unreadable = El archivo { $file } no se puede reproducir ({ $reason ->
    [silent] no sale nada de él
   *[other] { $reason }
}): está dañado, aún no está escrito hasta el final o es de un tipo que esta canalización no acepta. Se intenta cada segundo y se reproducirá en cuanto esté entero.
tv-card-missing = La tarjeta de TV ({ $device }) no está. ¿Está enchufada y cargado su controlador? Se usará en cuanto vuelva.
tv-card-driver = El controlador de la tarjeta de TV ({ $device }) informa de un fallo, aunque el dispositivo está ahí. Se vuelve a intentar; si no sirve, desenchúfalo y vuelve a enchufarlo.
tv-card-busy = Otro programa está usando la tarjeta de TV ({ $device }). Se usará aquí en cuanto la suelte.
tv-card-denied = Está la tarjeta de TV ({ $device }), pero el usuario con el que funciona este equipo no puede usarla. Añade ese usuario al grupo video («sudo usermod -aG video USUARIO») y vuelve a iniciar Runnel.
tv-card-input-unknown = La tarjeta de TV ({ $device }) no tiene la entrada { $input }. Tiene: { $inputs }.
firewire-missing = La cámara FireWire ({ $device }) no está. ¿Está enchufada y encendida? Se usará en cuanto vuelva.
firewire-driver = El controlador de la cámara FireWire ({ $device }) informa de un fallo, aunque el dispositivo está ahí. Se vuelve a intentar; si no sirve, desenchúfalo y vuelve a enchufarlo.
firewire-busy = Otro programa está usando la cámara FireWire ({ $device }). Se usará aquí en cuanto la suelte.
firewire-denied = Está la cámara FireWire ({ $device }), pero el usuario con el que funciona este equipo no puede usarla. Añade ese usuario al grupo video («sudo usermod -aG video USUARIO») y vuelve a iniciar Runnel.
firewire-device-form = { $device } no es el número de una cámara FireWire: tiene hasta 16 cifras hexadecimales, como 0x08004601024a5b6c.
screencast-missing = La pantalla ({ $display }) no está o no deja mirar a este equipo. Se mostrará en cuanto lo permita.
rtsp-source-unreachable = La cámara en { $url } no responde o ha dejado de enviar. ¿Está encendida y es correcta la dirección? Se intentará una y otra vez.
rtsp-source-refused = La cámara en { $url } rechaza la entrada. ¿Son correctos el nombre y la contraseña?
rtsp-source-other-tracks = La cámara { $url } no envía imagen y sonido en una forma que se pueda pasar; la emisión se hace de nuevo con lo que envía.
rtsp-source-strange-picture = La cámara { $url } envía su imagen como { $encoding }, que no se puede pasar tal como llega. Configura la cámara con H.264, o quita passthrough.
rtsp-source-strange-sound = La cámara { $url } envía su sonido como { $encoding }, que no se puede pasar tal como llega: la emisión sigue sin sonido. Configura la cámara con AAC, o quita passthrough.
srt-source-unreachable = No hay emisión en { $url }. Se tomará en cuanto llegue.
srt-source-ended = La emisión en { $url } ha terminado. Se tomará de nuevo en cuanto vuelva.

combiner-no-such-input = Hay ajustes para { $names }, pero ninguna entrada con ese nombre; las entradas son { $inputs }.
switch-waits = Se eligió la entrada { $input }, pero no da nada. Sale al aire en cuanto lo haga; hasta entonces sigue la otra.
failover-master = La entrada principal está en el aire.
failover-backup = El respaldo está en el aire, porque la principal no da nada o no lleva bastante tiempo de vuelta.
eater-on-backup = { $feed } no da nada; { $backup } lo sustituye.
muxer-fills = { $feed } no da nada. El silencio, o la última imagen, ocupa su lugar en la emisión hasta que vuelva.

job-crashed = El proceso { $job }, que ejecuta esta parte, { $how ->
    [signal] fue terminado por { $reason }
    [no-answer] no respondió
    [unseen] terminó
    [unkillable] no terminó ni por la fuerza y quedó abandonado
    [stuck] se tuvo que terminar porque su parte { $reason } no paraba
    [not-started] no se pudo iniciar ({ $reason })
   *[exit] terminó por sí mismo (estado { $reason })
  }. { fault-layer }{ $part ->
    [none] {""}
   *[other] {" "}Ocurrió en la parte { $part }.
  } Se vuelve a iniciar sin tu ayuda. Si ocurre a menudo, el registro dice más.
job-keeps-crashing = El proceso { $job }, que ejecuta esta parte, falló demasiadas veces y ya no se vuelve a iniciar; la última vez { $how ->
    [signal] fue terminado por { $reason }
    [no-answer] no respondió
    [unseen] terminó
    [unkillable] no terminó ni por la fuerza y quedó abandonado
    [stuck] se tuvo que terminar porque su parte { $reason } no paraba
    [not-started] no se pudo iniciar ({ $reason })
   *[exit] terminó por sí mismo (estado { $reason })
  }. { fault-layer }{ $part ->
    [none] {""}
   *[other] {" "}Ocurrió en la parte { $part }.
  } Mira el registro y pulsa Encender.

porter-port-taken = Otro programa de este equipo usa el puerto { $port }. Cierra ese programa o da otro puerto a esta parte; se intenta una y otra vez.
porter-port-forbidden = Este equipo no puede usar el puerto { $port }: los puertos menores de 1024 necesitan permisos especiales. Elige uno mayor, por ejemplo 8800.
porter-no-address = Este equipo no tiene la dirección { $host }, así que nadie puede llegar a él por ahí. Revisa la dirección de esta parte; se intenta una y otra vez.
http-streamer-no-porter = Ahora mismo nadie nuevo puede llegar a { $mount }, porque falta la puerta de entrada. A quienes ya miran no les afecta.
bouncer-no-verdict = Ahora mismo nadie nuevo puede llegar a { $mount }, porque { $why ->
    [away] el portero { $bouncer } no está en marcha. Enciéndelo o lee su mensaje
    [silent] el portero { $bouncer } no ha dicho en 5 s quién puede ver. Quizá su registro explique por qué
    [busy] al portero { $bouncer } le preguntan por más personas a la vez de las que puede juzgar
   *[failed] el portero { $bouncer } falla cuando se le pregunta quién puede ver. Su registro explica por qué
  }. A quienes ya miran no les afecta.

## API

api-claimed = este equipo ya tiene dueño
api-foreign-site = una página de otro sitio no puede cambiar este equipo
api-internal = el equipo no pudo responder; su registro dice más
api-if-match-missing = indica con If-Match qué archivo del planeta has visto
api-invalid = la petición no es correcta: { $reason }
api-invalid-choice = se permiten: { $allowed }
api-invalid-keys = aquí no se conoce: { $keys }
api-invalid-least =
    { $of ->
        [string] hace falta una longitud de al menos { $limit }
       *[other] hace falta al menos { $limit }
    }
api-invalid-most =
    { $of ->
        [string] se permite una longitud de { $limit } como mucho
       *[other] se permite como mucho { $limit }
    }
api-invalid-type = hace falta un valor de tipo { $type }
api-invalid-value = este valor no tiene la forma correcta
api-login-needed = primero hay que entrar
api-body-broken = el cuerpo de la petición se cortó antes de estar completo
api-body-no-json = el cuerpo de la petición no es JSON
api-body-type = aquí no se admite un cuerpo con ese Content-Type; casi siempre es application/json, y un archivo del planeta llega como application/yaml
api-check-busy = hay otra prueba en marcha; inténtalo dentro de un momento
api-no-type = no existe el tipo de componente { $type }
api-no-worker = no existe el trabajador { $worker }
api-probe-crashed = el programa que miraba se ha caído ({ $detail }): falla un controlador o una biblioteca de este equipo
api-probe-hung = el programa que miraba no tuvo respuesta en { $detail }: un dispositivo o su controlador se ha colgado; desenchúfalo y vuelve a enchufarlo
api-type-not-tried = { $type } no se puede probar solo
api-mount-waiting = la emisión { $path } aún no está en el aire; inténtalo de nuevo en un momento
api-needs-restart = solo un reinicio puede cambiar: { $properties }
api-no-action = { $type } no tiene la acción { $action }
api-no-graph = { $component } no tiene ahora ningún gráfico: no funciona, está a punto de empezar de nuevo, o no lo necesita
api-no-graphviz = el equipo no puede dibujar: instala el paquete { $package }, o pide graph.dot
api-no-component = no existe el componente { $component }
api-no-property = { $type } no tiene esta propiedad: { $properties }
api-method = { $path } no admite { $method }; se permiten: { $allowed }
api-not-found = no hay nada en { $path }
api-not-found-title = Aquí no hay nada
api-not-found-home = A lo que se emite
api-no-secret = no existe el secreto { $name }
api-pages-not-built = las páginas aún no están construidas; constrúyelas con: { $command }
api-secret-form = { $file } no es una lista de líneas como NOMBRE: "valor"
api-secret-unreadable = no se pueden leer los secretos de { $file }: { $reason }
api-secret-unwritten = no se pueden escribir los secretos en { $file }: { $reason }; no ha cambiado nada
api-secret-used = el planeta usa el secreto { $name }; quítalo antes del planeta
api-throttled = demasiados intentos fallidos; prueba otra vez en { $seconds } { $seconds ->
    [one] segundo
   *[other] segundos
  }
api-too-large = la petición tiene más de { $bytes } bytes
api-unclaimed = este equipo aún no tiene dueño: abre su página de administración con el código de instalación
api-value-wrong = { $property }: { $reason }
api-wrong-code = el código de instalación no es correcto
api-wrong-password = el nombre o la contraseña no son correctos
api-wrong-token = aquí no se conoce ese token

config-changed = alguien ha cambiado el archivo del planeta desde que lo leíste; léelo otra vez
config-closing = el equipo se está parando; no ha cambiado nada
config-edited = el archivo del planeta { $file } se ha editado y el equipo no lo ha leído de nuevo; haz que lo lea primero con «runnel reload»
config-no-component = no existe el componente { $component }
config-no-version = no existe la versión { $version } del archivo del planeta
config-not-kept = el archivo del planeta dice esto de { $component } de una manera que solo puede cambiar una persona, por ejemplo con un alias; edita el archivo
config-not-read = no se puede leer el archivo del planeta { $file }: { $reason }
config-not-written = no se puede escribir el archivo del planeta { $file }: { $reason }; no ha cambiado nada
config-wrong = { $count ->
    [one] hay un error en el archivo del planeta { $file }
   *[other] hay { $count } errores en el archivo del planeta { $file }
  }; el equipo sigue con el planeta que tiene

## Commands

command-usage = Uso: runnel ORDEN [OPCIONES]
command-usage-more = «runnel ORDEN --help» dice qué toma una orden; «runnel --version», qué versión es esta.
command-wrong-machine = Runnel no puede funcionar aquí: necesita un sistema de 64 bits (x86-64 o arm64), y este es { $arch }
command-no-ffi = Runnel no puede funcionar aquí: esta compilación de Deno no puede abrir bibliotecas nativas (FFI)
command-old-deno = Runnel no puede funcionar aquí: necesita Deno { $oldest } o más nuevo, y este es { $version }
command-unknown = no existe la orden { $name }; «runnel --help» las enumera
command-unknown-option = aquí no existe la opción { $option }; --help las enumera
command-option-takes-none = { $option } no toma ningún valor
command-option-needs-value = { $option } necesita un valor
command-word-missing = falta { $word ->
    [action] ACCIÓN
    [component] FLUJO/COMPONENTE
    [folder] CARPETA
    [kind] component NOMBRE
    [name] NOMBRE
    [type] TIPO
    [url] URL
    [value] NOMBRE=VALOR
   *[version] VERSIÓN
  }; --help dice qué toma la orden
command-word-surplus = { $word } sobra; --help dice qué toma la orden
command-wrong-id = { $id } no es el nombre completo de un componente, por ejemplo aula/camara
command-data-not-writable = no se puede escribir en la carpeta de datos { $path }: { $reason }
command-data-path-too-long = la ruta de la carpeta de datos es demasiado larga: en ella se crean sockets, y la ruta de un socket puede tener 107 bytes, pero { $path } tiene más
command-data-locked = el proceso { $pid } ya sirve desde la carpeta de datos { $path }
command-data-closed = solo el usuario del equipo puede usar la carpeta de datos { $data }
command-no-data = no existe la carpeta de datos { $data }; indícala con --data
command-no-box = ningún equipo funciona con la carpeta de datos { $data }; arranca uno con «serve», o indica otra carpeta con --data
command-box-late = el equipo de la carpeta de datos { $data } está demasiado ocupado para responder; prueba otra vez en un minuto
command-box-gone = el equipo se ha detenido
command-box-refused = el equipo se negó: { $reason }
command-interrupted = interrumpido
command-secret-long = más de { $max } bytes no son una contraseña ni un secreto
command-planet-unreadable = no se puede leer el planeta { $path }: { $reason }
command-planet-wrong = { $count ->
    [one] hay una cosa mal en el planeta
   *[other] hay { $count } cosas mal en el planeta
  }
command-porter-failed = la puerta de entrada no puede escuchar: { $reason }
command-porter-sleeps = la puerta de entrada duerme, así que nadie puede llegar a este equipo: alguien la detuvo, o el planeta dice «autostart: false». Iníciala con: runnel start { $component } --data { $data }
command-serve = hace funcionar un equipo: gestor, trabajador y todos sus componentes
command-serve-help =
    Uso: runnel serve [--planet ARCHIVO] [--data DIR] [--listen EQUIPO:PUERTO] [--fresh]

    Hace funcionar un equipo hasta SIGTERM o SIGINT, que lo terminan en 10 segundos. Si en cambio lo
    mataron, sus emisiones y su público siguen, y el siguiente las toma a su cargo.

      --planet ARCHIVO        el archivo del planeta (si falta: planet.yaml en la carpeta de datos,
                              que se escribe con una demostración cuando no existe)
      --data DIR              la carpeta de datos (si falta: RUNNEL_DATA, o ./data)
      --listen EQUIPO:PUERTO  dónde escuchar, antes que lo que dice el planeta; el puerto 0 toma cualquiera
      --fresh                 termina lo que dejó en marcha un equipo anterior, y lo arranca todo de nuevo

    RUNNEL_ADMIN_PASSWORD en el entorno pone la contraseña del primer administrador.
command-serve-demo = se ha escrito un planeta de demostración: { $file }
command-serve-setup = este equipo aún no tiene dueño: abre { $url } con el código de instalación { $code }
# También la leen programas: es igual en todos los idiomas.
command-serve-listening = listening on { $url }
command-status = muestra cómo están los componentes del equipo en marcha
command-status-help =
    Uso: runnel status [--watch] [--json] [--data DIR]

      --watch         lo muestra otra vez con cada cambio
      --json          escribe JSON, como lo responde GET /api/v1/planet
      --data DIR      la carpeta de datos del equipo (si falta: RUNNEL_DATA, o ./data)
command-status-head = { $name }: { $mood }, en marcha { $uptime }, versión { $version }
command-status-component = COMPONENTE
command-status-mood = ESTADO
command-status-type = TIPO
command-status-job = TAREA (PROCESO)
command-start = enciende un componente del equipo en marcha
command-start-help = Uso: runnel start FLUJO/COMPONENTE [--data DIR]
command-start-done = se ha dicho a { $id } que se encienda
command-stop = apaga un componente del equipo en marcha
command-stop-help = Uso: runnel stop FLUJO/COMPONENTE [--data DIR]
command-stop-done = se ha dicho a { $id } que se apague
command-restart = reinicia un componente del equipo en marcha
command-restart-help = Uso: runnel restart FLUJO/COMPONENTE [--data DIR]
command-restart-done = se ha dicho a { $id } que se reinicie
command-logs = escribe líneas del registro del equipo en marcha
command-logs-help =
    Uso: runnel logs [FLUJO/COMPONENTE] [--follow] [--level NIVEL] [--limit N] [--json] [--data DIR]

      --follow        sigue con las líneas según llegan
      --level NIVEL   error, warning, info o debug: el menos grave que se quiere (si falta: info)
      --limit N       solo las N más nuevas (si falta: 200)
      --json          escribe un objeto JSON por línea
      --data DIR      la carpeta de datos del equipo (si falta: RUNNEL_DATA, o ./data)
command-password = pone la contraseña de una persona
command-password-help =
    Uso: runnel password NOMBRE [--data DIR]

    Trabaja solo con la carpeta de datos, también mientras no funciona ningún equipo. La contraseña se pide
    sin mostrarla; de una tubería es la primera línea.
command-password-prompt = Contraseña nueva de { $name }:
command-password-done = la contraseña de { $name } está puesta
command-password-nobody = aquí no hay nadie que se llame { $name }
command-password-short = una contraseña necesita al menos { $min } caracteres

command-secret = pone lo que hay detrás de !secret en el planeta
command-secret-help =
    Uso: runnel secret NOMBRE [--remove] [--data DIR]
         runnel secret --list [--data DIR]

    El valor se pide sin mostrarlo; por una tubería es la primera línea. Un equipo en marcha lo usa
    enseguida; nada lo vuelve a mostrar.

      --list      escribe los nombres de los secretos que hay
      --remove    olvida el secreto
      --data DIR  la carpeta de datos (si falta: RUNNEL_DATA, o ./data)
command-secret-prompt = Secreto { $name }:
command-secret-done = el secreto { $name } está puesto
command-secret-removed = el secreto { $name } ya no existe
command-secret-empty = el secreto { $name } no puede estar vacío
command-secret-name = { $name } no es un nombre de secreto: tiene hasta 63 letras, cifras, puntos, guiones y guiones bajos, y empieza con una letra o una cifra
command-secret-use = da un NOMBRE, o --list

command-reload = hace que el equipo lea otra vez su archivo del planeta
command-reload-help =
    Uso: runnel reload [--data DIR]

    Después de editar el archivo del planeta. Solo se inicia, se para o se sustituye lo que cambia. Si el
    archivo tiene errores se dice cada uno, y el equipo sigue como antes. SIGHUP a «serve» hace lo mismo.
command-reload-done = el equipo sigue ahora el archivo del planeta tal como está
command-reload-same = el archivo del planeta no dice nada nuevo
command-reload-failed = no se ha leído otra vez el archivo del planeta: { $reason }

command-history = muestra las versiones del archivo del planeta
command-history-help =
    Uso: runnel history [VERSIÓN] [--json] [--data DIR]

      VERSIÓN     escribe el archivo del planeta de esa versión
      --json      escribe JSON como lo responde GET /api/v1/config/history
      --data DIR  la carpeta de datos del equipo (si falta: RUNNEL_DATA, o ./data)
command-history-nobody = alguien
command-history-line = { $version }  { $at }  { $by }  { $how ->
    [api] enviado
    [properties] cambiado en antena
    [rollback] vuelta a { $restored }
   *[file] leído del disco
  }: { $added } nuevos, { $removed } quitados, { $changed } cambiados

command-rollback = vuelve a una versión anterior del archivo del planeta
command-rollback-help = Uso: runnel rollback VERSIÓN [--data DIR]
command-rollback-done = el equipo sigue otra vez la versión { $version }

command-set = cambia propiedades de un componente en antena
command-set-help =
    Uso: runnel set FLUJO/COMPONENTE NOMBRE=VALOR … [--keep] [--data DIR]

    Los valores se escriben como en el archivo del planeta: bitrate=800k, places='{"{"} cam: {"{"} left: 0, top: 0 {"}"} {"}"}'.
    Nada después del = quita lo que puede faltar.

      --keep      escribe los valores en el archivo del planeta; si no, duran hasta que el planeta diga
                  otra cosa del componente o el equipo se pare
      --data DIR  la carpeta de datos del equipo (si falta: RUNNEL_DATA, o ./data)
command-set-done = { $id } ha cambiado
command-set-kept = { $id } ha cambiado, y el archivo del planeta lo dice
command-wrong-pair = { $word } no es NOMBRE=VALOR
command-no-type = esta versión no conoce el tipo { $type }

### check, inspect, launch, load-test

command-check = pregunta si esta máquina puede con el planeta
command-check-help =
    Uso: runnel check [--planet ARCHIVO] [--data DIR] [--json]

    Lee el planeta y pregunta a esta máquina por lo que el planeta necesita. Una línea por hallazgo:
    bien, aviso (funciona, pero conviene saberlo) o problema (estado de salida 1).
    Un planeta con errores termina con estado de salida 2.

      --planet ARCHIVO  el archivo del planeta (si falta: planet.yaml en la carpeta de datos)
      --data DIR        la carpeta de datos (si falta: RUNNEL_DATA, o ./data)
      --json            escribe un solo objeto JSON
command-check-mark-ok = bien
command-check-mark-warning = aviso
command-check-mark-problem = problema
command-check-planet = planeta { $file }: { $count ->
    [one] una parte
   *[other] { $count } partes
  } en { $flows ->
    [one] una emisión
   *[other] { $flows } emisiones
  }
command-check-demo = aún no existe el planeta { $file }: «serve» escribirá una demostración, que se comprueba aquí
command-check-system = sistema: { $system } en { $arch }
command-check-kernel = núcleo: Linux { $version }
command-check-deno = Deno: { $version }
command-check-gstreamer = GStreamer: { $version }
command-check-gstreamer-old = GStreamer: { $version }, pero hace falta { $oldest } o más nuevo
command-check-gstreamer-failed = no se puede arrancar GStreamer: { $reason }
command-check-library-missing = GStreamer no está instalado: instala el paquete { $package }
command-check-plugins = complementos de GStreamer, { $set }: { $version }
command-check-plugins-broken = estos complementos de GStreamer están instalados pero no se pueden cargar: { $plugins }
command-check-probe-crashed = se ha caído un proceso que pregunta a GStreamer: { $reason }
command-check-probe-hung = un proceso que pregunta a GStreamer no respondió en { $reason }
command-check-elements = están los { $count } elementos de GStreamer que el planeta necesita
command-check-element-missing = a GStreamer le falta { $element }, que { $components } { $count ->
    [one] necesita
   *[other] necesitan
  }: instala el paquete { $package } (complemento { $plugin })
command-check-element-feeds = a GStreamer le falta { $element }, que todo planeta necesita: instala el paquete { $package } (complemento { $plugin })
command-check-element-unknown = a GStreamer le falta { $element }, que { $components } { $count ->
    [one] necesita
   *[other] necesitan
  }: instala el paquete que lo trae
command-check-elements-none = { $component } necesita uno de { $elements }, y GStreamer no tiene ninguno: instala el paquete de uno
command-check-camera = { $component }: la cámara { $name } está ({ $found })
command-check-camera-missing = { $component }: { $name ->
    [auto] no hay ninguna cámara; enchufa una
   *[other] no está la cámara { $name }; enchúfala, o indica otra
  }
command-check-camera-denied = { $component }: no se permite abrir { $found } ({ $reason }); añade este usuario al grupo video
command-check-camera-busy = { $component }: otro programa usa { $found } ({ $reason })
command-check-camera-other = { $component }: no se puede abrir { $found } ({ $reason })
command-check-sound = { $component }: la entrada de sonido { $name } está ({ $found })
command-check-sound-denied = { $component }: no se permite abrir { $found } ({ $reason }); añade este usuario al grupo audio
command-check-sound-busy = { $component }: otro programa usa { $found } ({ $reason })
command-check-sound-missing = { $component }: { $name ->
    [auto] no hay ninguna entrada de sonido; enchufa una
   *[other] no está la entrada de sonido { $name }; enchúfala, o indica otra
  }
command-check-file = { $component }: { $name } se puede leer
command-check-file-missing = { $component }: no existe el archivo { $name }
command-check-file-denied = { $component }: este usuario no puede leer { $name } ({ $reason })
command-check-file-busy = { $component }: { $name } está en uso ({ $reason })
command-check-file-other = { $component }: no se puede leer { $name } ({ $reason })
command-check-directory = { $component }: se pueden leer los archivos de { $name }
command-check-directory-missing = { $component }: no existe la carpeta { $name }
command-check-directory-denied = { $component }: este usuario no puede leer la carpeta { $name } ({ $reason })
command-check-directory-busy = { $component }: la carpeta { $name } está en uso ({ $reason })
command-check-directory-other = { $component }: no se puede leer la carpeta { $name } ({ $reason })
command-check-screen = { $component }: la pantalla { $found } está
command-check-screen-missing = { $component }: { $name ->
    [auto] no hay ninguna pantalla
   *[other] no existe la pantalla { $name }
  }, o este usuario no puede verla
command-check-firewire = { $component }: hay una cámara en FireWire ({ $found })
command-check-firewire-missing = { $component }: { $name ->
    [auto] no hay ninguna cámara en FireWire
   *[other] no existe la cámara { $name } en FireWire
  }
command-check-address = { $component }: el puerto { $found } está libre
command-check-address-own = { $component }: el puerto { $found } lo ocupa el equipo que funciona con esta carpeta de datos
command-check-address-busy = { $component }: otro programa ocupa el puerto { $found }; termínalo, o elige otro puerto
command-check-address-denied = { $component }: este usuario no puede abrir el puerto { $found }; los menores de 1024 necesitan root, o elige otro puerto
command-check-address-missing = { $component }: no se puede abrir el puerto { $found } ({ $reason })
command-check-address-other = { $component }: esta máquina no puede escuchar en { $name } ({ $reason })
command-check-folder = se puede escribir en la carpeta de datos { $path }
command-check-folder-new = la carpeta de datos { $path } aún no existe y se puede crear
command-check-folder-closed = no se puede escribir en { $path } ({ $reason }), así que no hay sitio para la carpeta de datos
command-check-space = quedan { $free } GiB libres en la carpeta de datos
command-check-space-low = solo quedan { $free } GiB libres en la carpeta de datos
command-inspect = enumera los tipos de componentes, o lo dice todo de uno
command-inspect-help =
    Uso: runnel inspect [TIPO] [--json] [--data DIR]
         runnel inspect --pages CARPETA [--data DIR]

    Sin TIPO: todos los tipos, primero las fuentes. Con TIPO: sus propiedades con clase, unidad, valor inicial y
    lo que se permite, las señales que toma y da, y los elementos de GStreamer que necesita, con sus paquetes.

      --json           escribe un solo objeto JSON
      --pages CARPETA  escribe una página por tipo, en Markdown
      --data DIR       la carpeta de datos, cuyos tipos propios se muestran también (si falta: RUNNEL_DATA, o ./data)
command-inspect-unknown = no existe el tipo { $type }; { $count ->
    [0] «runnel inspect» los lista todos
   *[other] se le parecen: { $allowed }
  }
command-inspect-role-source = Fuentes: de donde vienen imagen y sonido
command-inspect-role-converter = Convertidores: cambian imagen o sonido
command-inspect-role-encoder = Codificadores: hacen pequeños imagen o sonido
command-inspect-role-muxer = Multiplexores: unen lo que dan los codificadores
command-inspect-role-combiner = Combinadores: de varios hacen uno
command-inspect-role-consumer = Consumidores: envían o guardan una emisión
command-inspect-role-atmosphere = Atmósfera: servicios para todas las emisiones
command-inspect-role-bouncer = Porteros: dicen quién puede ver; están también en la atmósfera
command-inspect-properties = Propiedades
command-inspect-actions = Acciones, mientras funciona
command-inspect-any-name = cualquier nombre
command-inspect-live = cambia en el aire
command-inspect-each-list = cada uno
command-inspect-each-map = NOMBRE
command-inspect-eats = Toma
command-inspect-gives = Da
command-inspect-gives-with = { $feed }, con { $property }: { $value }
command-inspect-machine = Necesita, del equipo
command-inspect-thing-address = una dirección libre, en { $property }
command-inspect-thing-camera = una cámara, en { $property }
command-inspect-thing-directory = una carpeta que se pueda leer, en { $property }
command-inspect-thing-file = un archivo que se pueda leer, en { $property }
command-inspect-thing-firewire = una cámara en FireWire, en { $property }
command-inspect-thing-screen = una pantalla, en { $property }
command-inspect-thing-sound = una entrada de sonido, en { $property }
command-inspect-needs = Necesita, de GStreamer
command-inspect-several = varias de { $media }
command-inspect-one-of = uno de { $elements }
command-inspect-required = tiene que estar
command-inspect-optional = puede faltar
command-inspect-default = si falta: { $value }
command-inspect-allowed-any = cualquier texto
command-inspect-allowed-integer = un número entero de { $min } a { $max }
command-inspect-allowed-decimal = un número de { $min } a { $max }
command-inspect-allowed-bitrate = una tasa de bits de { $min } a { $max }
command-inspect-allowed-size = un tamaño de { $min } a { $max }
command-inspect-allowed-time = un tiempo de { $min } a { $max }
command-inspect-allowed-fraction = una fracción de { $min } a { $max }, por ejemplo 25/1
command-inspect-allowed-choice = uno de { $allowed }
command-inspect-allowed-flag = true o false
command-inspect-allowed-path = una ruta
command-inspect-allowed-mount = una ruta bajo la dirección del equipo, por ejemplo /sala1.webm
command-inspect-allowed-list = una lista
command-inspect-allowed-map = líneas «nombre: valor»
command-inspect-allowed-keyframes = un número de imágenes de 1 a { $maxFrames }, o un tiempo de { $min } a { $max }
command-inspect-allowed-listen = un puerto, o EQUIPO:PUERTO
command-launch = hace funcionar un flujo que se escribe en una línea
command-launch-help =
    Uso: runnel launch 'TIPO [PROPIEDAD=VALOR …] ! TIPO …' [--listen EQUIPO:PUERTO] [--data DIR]

    Hace funcionar un flujo sin archivo del planeta, hasta SIGTERM o SIGINT. No se guarda nada.
      runnel launch 'video-test ! vp8-encoder ! webm-muxer ! http-streamer mount=/a.webm'

    Las señales se unen de izquierda a derecha. «name=NOMBRE» da nombre a un componente; «NOMBRE. !» o
    «NOMBRE.SEÑAL !» empieza en él una cadena, «! NOMBRE.» o «! NOMBRE.ENTRADA» la termina allí. Los valores
    pueden ir entre comillas; las rutas relativas empiezan en la carpeta de trabajo.
      runnel launch 'webm-muxer name=m ! http-streamer mount=/a.webm
                     video-test ! vp8-encoder ! m.  audio-test ! opus-encoder ! m.'

      --listen EQUIPO:PUERTO  dónde escuchar (si falta: el puerto 8800); el puerto 0 toma cualquiera
      --data DIR              una carpeta de datos cuyos tipos propios se pueden usar (si falta: RUNNEL_DATA, o ./data)
command-launch-wrong = { $count ->
    [one] hay una cosa mal en la emisión
   *[other] hay { $count } cosas mal en la emisión
  }
command-launch-empty = aquí no hay nada; hace falta un tipo, por ejemplo video-test
command-launch-quote-open = estas comillas no se cierran nunca
command-launch-join-start = delante de este «!» no hay nada; hace falta un tipo o NOMBRE.
command-launch-join-end = detrás de este «!» no hay nada; hace falta un tipo o NOMBRE.
command-launch-property-alone = { $value }= no está detrás de nada que pueda tenerla; las propiedades van detrás de su tipo
command-launch-property-own = { $value }= no se permite aquí; el tipo va solo, y «!» une las señales
command-launch-property-double = { $value }= está aquí por segunda vez; cada propiedad puede estar una vez
command-launch-name-double = { $value } ya es el nombre de otro componente; cada nombre puede estar una vez
command-launch-reference-unknown = ningún componente se llama { $value }; existen: { $allowed }
command-launch-reference-alone = { $value } no une nada; hace falta «!» delante o detrás
command-load-test = hace que mucho público mire una emisión, y dice qué fue de él
command-load-test-help =
    Uso: runnel load-test URL --viewers N --seconds S [--json] [--remote]

    Abre N conexiones con una emisión por HTTP y lee S segundos desde que todas tienen respuesta o rechazo.
    Estado de salida 1 si alguna fue rechazada o cortada.

      --viewers N  de 1 a 20000
      --seconds S  de 1 a 3600
      --json       escribe el resultado como un solo objeto JSON
      --remote     permite una máquina que no sea esta; pregunta antes a su dueño
command-load-test-url = { $value } no es la dirección de una emisión, por ejemplo http://localhost:8800/sala1.webm
command-load-test-count = { $option } toma un número entero de 1 a { $max }
command-load-test-host = no existe el equipo { $host }
command-load-test-remote = { $host } no es esta máquina; con --remote se carga de todos modos
command-load-test-progress = { $watching } miran, { $refused } rechazadas, { $dropped } cortadas, { $rate } Mbit/s
command-load-test-viewers = conexiones: { $viewers } pedidas, { $answered } con respuesta, { $refused } rechazadas, { $dropped } cortadas
command-load-test-refused = rechazadas: { $count } con { $reason }
command-load-test-dropped = cortadas: { $count } con { $reason }
command-load-test-bytes = bytes por conexión: { $min } como mínimo, { $median } de mediana, { $max } como máximo
command-load-test-silence = silencio más largo: { $ms } ms
command-load-test-first = primer byte tras: { $median } ms de mediana, { $p99 } ms para 99 de cada 100

defect-webm-waits = { $source } { $version }: una emisión WebM se queda parada mientras una de sus entradas no da nada. Runnel pone en su lugar silencio o la última imagen.
defect-webm-order = { $source } { $version }: una emisión WebM pone el sonido que llega tarde detrás de imágenes más nuevas. Runnel la hace esperar 200 ms.
defect-webm-spins = { $source } { $version }: un multiplexor WebM que rechaza una entrada ocupa un procesador entero. Runnel lo termina en el acto y crea otro.
defect-ogg-waits = { $source } { $version }: una emisión Ogg se queda parada mientras una de sus entradas no da nada. Runnel pone en su lugar silencio o la última imagen.
defect-ogg-headers = { $source } { $version }: una emisión Ogg termina sin avisar cuando un codificador empieza de nuevo y envía otra vez sus cabeceras. Runnel quita esas cabeceras.
defect-mp4-times = { $source } { $version }: en una emisión MP4 se separan sonido e imagen cuando una empezó antes que el otro. Runnel escribe los tiempos correctos.
defect-av1-record = { $source } { $version }: AV1 en MP4 y WebM se describe con lo que antes había en la memoria, y los navegadores lo rechazan. Runnel lo describe él mismo.
defect-mp4-opus = { $source } { $version }: los navegadores rechazan Opus en una emisión MP4. Runnel corrige su cabecera.
defect-ts-joins = { $source } { $version }: un flujo de transporte MPEG no dice dónde puede incorporarse el público. Runnel lo busca.
defect-av1-aborts = { $source } { $version }: con algunos ajustes el codificador AV1 termina todo su proceso. Runnel usa otros.
defect-mp4-waits = { $source } { $version }: una emisión MP4 se queda parada mientras una de sus entradas no da nada. Runnel pone en su lugar silencio o la última imagen.
defect-mpegts-waits = { $source } { $version }: un flujo de transporte MPEG se queda parado mientras una de sus entradas no da nada. Runnel pone en su lugar silencio o la última imagen.
defect-socket-growth = { $source } { $version }: una señal hacia un proceso que no lee ocupa cada vez más memoria. Runnel pone un límite y deja ir lo más antiguo.
defect-gdp-key-frames = { $source } { $version }: una señal hacia otro proceso parece poder empezar en cualquier punto. Runnel empieza en la siguiente imagen completa.

### Tipos de componentes propios

addon-name = { $folder } no es un tipo de componente: un nombre tiene minúsculas, cifras y guiones, y empieza por una letra; { $type } no es así
addon-new = { $folder } ha llegado después de iniciarse el equipo, que lo conocerá cuando se vuelva a iniciar
addon-taken = { $folder } no es un tipo de componente: el programa ya tiene un tipo { $type }; elige otro nombre
addon-file-missing = { $folder } no es un tipo de componente: le falta { $file }
addon-wrong = { $file } no declara ningún tipo de componente: { $reason }
addon-other-type = { $file } declara el tipo { $got }, y su carpeta se llama { $type }: los dos tienen que ser iguales
addon-text-missing = a { $file } le faltan textos que el tipo necesita: { $ids }
addon-text-broken = { $file } tiene textos que no se pueden leer: { $ids }
addon-text-foreign = { $file } tiene textos que no son del tipo: { $ids }; los suyos empiezan por «component-» y su nombre, o por su nombre

command-new = prepara un tipo de componente propio
command-new-help =
    Uso: runnel new component NOMBRE [--like source|converter|encoder|bouncer] [--data DIR]

    Escribe un pequeño ejemplo que funciona, con sus textos y su prueba, en la carpeta components/NOMBRE de la
    carpeta de datos. docs/your-own-component.md sigue desde ahí.

      --like TIPO  a qué se ha de parecer (si falta: converter)
      --data DIR   la carpeta de datos (si falta: RUNNEL_DATA, o ./data)
command-new-kind = no hay nada nuevo que hacer que se llame { $kind }; prueba: runnel new component NOMBRE
command-new-like = no hay ningún ejemplo { $like }; hay: { $allowed }
command-new-there = { $folder } ya existe
command-new-not-writable = este usuario no puede escribir { $folder }
command-new-done =
    { $type } está listo y funciona. Cámbielo, y pruébelo con: runnel test { $folder }
    Un equipo en marcha lo conoce cuando se vuelve a iniciar.

command-test = prueba un tipo de componente propio
command-test-help =
    Uso: runnel test CARPETA

    Comprueba la definición y los textos del tipo de componente de CARPETA; después compila y ejecuta sus
    pruebas, todos los archivos cuyo nombre acaba en _test.ts. El estado de salida es 1 si algo está mal.
command-test-checked = { $type }: su definición y sus textos están bien
command-test-none = { $folder } no tiene ninguna prueba: un archivo cuyo nombre acabe en _test.ts
command-test-failed = { $type }: sus pruebas han fallado
command-test-compiled = las pruebas necesitan Deno, que un programa compilado no tiene: ejecútelas desde las fuentes
command-inspect-own = propio de este equipo
command-inspect-folder = Está en { $folder }.

command-do = pide a un componente algo que su tipo sabe hacer
command-do-help =
    Uso: runnel do FLUJO/COMPONENTE ACCIÓN [NOMBRE=VALOR …] [--data DIR]

    «runnel inspect TIPO» muestra las acciones y lo que llevan.
command-do-done = { $id } ha hecho { $action }

command-graph = dibuja el gráfico de un componente
command-graph-help =
    Uso: runnel graph FLUJO/COMPONENTE [--dot] [--job PROCESO] [--data DIR]

    Escribe SVG: runnel graph sala/camara > camara.svg

      --dot          escribe el texto dot de GraphViz, para el que no hay que instalar nada más
      --job PROCESO  qué instancia, si el componente funciona en varios procesos
      --data DIR     la carpeta de datos del equipo (si falta: RUNNEL_DATA, o ./data)

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
viewer-refused-title = No se te ha dejado entrar
viewer-refused-text = Esta emisión pide un nombre y una contraseña. Inténtalo otra vez si los tienes; si no, pídelos a quien lleva este equipo.
viewer-listen = Escuchar
viewer-listen-this = Escuchar { $title }
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
login-leaving = Saliendo…
login-wrong = La contraseña no es correcta.
claim-title = Te damos la bienvenida. Este equipo es nuevo.
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
admin-empty-config = Abrir la configuración
admin-empty-text = Escribe una en la configuración: bastan una cámara, un codificador, un multiplexor y una salida para el público.
admin-map-of = Cómo funciona { $name }, desde sus fuentes a la izquierda hasta su público a la derecha
picture-count = { $count ->
    [one] { $count } imagen
   *[other] { $count } imágenes
}
pictures-per-second = { $count ->
    [one] { $count } imagen por segundo
   *[other] { $count } imágenes por segundo
}
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
level-debug = Detalle
message-detail = Detalle técnico

# La página de una parte
part-missing-title = Esta parte no existe
part-missing-text = Quizá se quitó de la configuración.
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
part-nothing-in = No recibe nada de otra parte.
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

# Controles que valen al instante
part-actions = Lo que sabe hacer
part-readings = Ahora mismo
part-own-failed = No se puede mostrar esta sección de la parte: { $reason }
part-controls = Cámbialo mientras está en directo
part-no-other-settings = Todos sus ajustes se pueden cambiar arriba.
part-settings-restart = Estos cambian con un reinicio.
part-settings-config = Cámbialos en la configuración
control-keep = Conservar tras un reinicio
control-keep-off = Lo que cambias aquí vale al instante, hasta que el equipo se reinicie.
control-keep-on = Lo que cambias aquí vale al instante y se escribe en la configuración.
control-kept = Conservado
control-apply = Aplicar
control-refused = La emisión sigue con el valor anterior.
control-text-keys = Intro lo pone en directo. Mayús e Intro empiezan otra línea. Esc deshace lo que escribiste.
control-back-to = Volver a { $value }
control-set = Fijar
control-unset = Quitar
places-drawing = Dónde están las imágenes
places-fills = Lo llena todo, debajo de las demás
places-hint = Arrastra una imagen, o su esquina inferior derecha para cambiar su tamaño. Con el teclado: las flechas la mueven, Mayús y flechas cambian el tamaño, Alt da pasos pequeños.
places-picture = { $name }: a { $left } de la izquierda, a { $top } de arriba, { $width } de ancho, { $height } de alto
action-on-air = En directo
action-put-on-air = Poner en directo
choice-a = A
choice-b = B
choice-none = ninguno
choice-auto = automático
choice-never = nunca
choice-always = siempre
choice-black = negro
choice-white = blanco
choice-checker = ajedrezado
choice-top-left = arriba a la izquierda
choice-top = arriba
choice-top-right = arriba a la derecha
choice-left = a la izquierda
choice-center = en el centro
choice-right = a la derecha
choice-bottom-left = abajo a la izquierda
choice-bottom = abajo
choice-bottom-right = abajo a la derecha
choice-time = hora
choice-time-seconds = hora con segundos
choice-date = fecha
choice-date-time = fecha y hora
field-left = Desde la izquierda
field-top = Desde arriba
field-width = Ancho
field-height = Alto
field-alpha = Qué tan opaca es
field-to = A
reading-address = Dirección
reading-content-type = Tipo de emisión
reading-level = Nivel
reading-levels = Niveles
reading-on-air = En directo
reading-playing = Suena
level-channel = { $name }, canal { $channel }
level-silent = silencio
level-too-loud = Demasiado fuerte

# Para expertos
expert-feeds = Conexiones
expert-feed = Conexión
expert-gaps = Huecos
expert-idle = Último trozo
expert-never = nunca
expert-now = ahora mismo
expert-cpu = Procesador
expert-cpu-note = de un núcleo, para todo el proceso
expert-memory = Memoria
expert-process-note = para todo el proceso
expert-graph = Cómo está hecho por dentro
expert-graph-about = Los elementos de GStreamer de los que consta esta parte, tal como están en este momento.
expert-graph-draw = Dibujarlo
expert-graph-again = Dibujarlo de nuevo
expert-graph-dot = Descargar como .dot
expert-graph-dot-instead = Puedes descargar el archivo .dot y dibujarlo en otro lugar.
expert-graph-job = Proceso
expert-graph-of = Tubería de { $name }
expert-debug = Cuánto cuenta GStreamer de esta parte
expert-debug-usual = como siempre
expert-debug-hint = Desde 0, nada, hasta 9, todo. Dura hasta que termine el proceso de esta parte. Elige «Todo» abajo para ver las líneas.

# Dispositivos
devices-title = Dispositivos
devices-lead = Con qué ve, oye y codifica este equipo. Prueba todo antes de confiar en ello.
devices-look = Buscar de nuevo
devices-looking = Buscando…
devices-looking-long = Buscando cámaras y micrófonos. Puede tardar unos segundos.
devices-cameras = Cámaras
devices-microphones = Micrófonos y entradas de sonido
devices-encoders = Codificadores
devices-encoders-about = Hacen que imagen y sonido sean lo bastante pequeños para enviarlos. Una prueba mide lo rápido que es este equipo con una imagen de 640 × 480.
devices-no-camera = No hay ninguna cámara. Conecta una, espera un momento y busca de nuevo.
devices-no-microphone = No hay micrófono ni entrada de sonido. Conecta uno, espera un momento y busca de nuevo.
devices-id = En la configuración:
devices-try = Probarlo
devices-trying = Probando…
devices-works = Funciona
devices-fails = No funciona
devices-picture = Lo que ve la cámara
devices-speed = { $count ->
    [one] Podría con { $count } imagen por segundo en un núcleo.
   *[other] Podría con { $count } imágenes por segundo en un núcleo.
}
devices-gives = { $count ->
    [one] Da { $count } imagen por segundo.
   *[other] Da { $count } imágenes por segundo.
}
devices-cpu = Ocupa el { $percent } % de un núcleo.
devices-more-sizes = { $count ->
    [one] y { $count } tamaño más
   *[other] y { $count } tamaños más
}
devices-channels = { $count ->
    [one] { $count } canal
   *[other] { $count } canales
}
devices-missing = No está instalado: { $elements } de GStreamer

# Configuración
file-title = Configuración
file-lead = El archivo del planeta dice lo que hace este equipo. Al guardarlo solo empieza de nuevo lo que cambia; lo demás sigue en directo.
file-text = Archivo del planeta
file-keys = Intro conserva la sangría. Tab sale del campo.
file-hidden = ••• está en lugar de un secreto que el archivo tiene; queda como está si no escribes encima.
file-check = Comprobar
file-save = Guardar
file-saving = Guardando…
file-discard = Deshacer
file-unsaved = Aún sin guardar.
file-fine = Todo está bien. Se puede guardar.
file-saved = Guardado como versión { $version }.
file-added = Nuevo: { $parts }.
file-removed = Quitado: { $parts }.
file-changed = Cambiado: { $parts }.
file-problems = { $count ->
    [one] Hay una cosa mal. El equipo sigue como estaba.
   *[other] Hay { $count } cosas mal. El equipo sigue como estaba.
}
file-line = Línea { $line }
file-conflict = Alguien lo cambió mientras tanto
file-conflict-text = El archivo del equipo ya no es aquel con el que empezaste. El tuyo está abajo en el editor; elige cuál de los dos vale.
file-take-theirs = Tomar el del equipo
file-save-mine = Guardar el mío en su lugar
file-theirs = Ahora en el equipo
file-theirs-about = Las líneas con una marca no están en el tuyo.
file-history = Versiones anteriores
file-history-unsaved = Para volver a una de ellas, guarda o deshaz antes lo que has escrito.
file-version = Versión { $version }
file-current = en uso
file-look = Mostrar
file-look-away = Ocultar
file-roll-back = Volver a ella
file-older = { $count ->
    [one] Mostrar { $count } versión más antigua
   *[other] Mostrar { $count } versiones más antiguas
}
file-how-file = editado en el equipo
file-how-api = guardado aquí o por un programa
file-how-properties = cambiado en directo y conservado
file-how-rollback = volvió a la versión { $version }

# Secretos, junto a la configuración
secrets-title = Secretos
secrets-lead = Contraseñas que están fuera del archivo, que solo las nombra. Una vez puesto, nada vuelve a mostrar un valor. Lo que está en uso se puede quitar cuando el archivo guardado ya no lo nombra.
secrets-none = Aún no hay secretos
secrets-none-about = Una contraseña en el archivo está en cada copia de él. Dale aquí un nombre, y que el archivo solo la nombre:
secrets-add = Añadir un secreto
secrets-name = Nombre
secrets-name-hint = Hasta 63 letras sin acentos, cifras, puntos, guiones y guiones bajos; primero una letra o una cifra.
secrets-name-known = Ya hay uno con este nombre. Su valor se sustituye.
secrets-value = Valor
secrets-value-of = Valor de { $name }
secrets-value-hint = Nada vuelve a mostrarlo una vez puesto.
secrets-set = Poner el valor
secrets-setting = Poniendo…
secrets-cancel = Cancelar
secrets-set-used = { $name } está puesto. Lo que lo usa empieza de nuevo.
secrets-set-unused = { $name } está puesto. Se usa cuando el archivo guardado diga !secret { $name }.
secrets-missing = Aún sin valor
secrets-used = en uso
secrets-unused = sin uso
secrets-in-file = En el archivo:
secrets-to-use = Para usarlo, escribe en el archivo:
secrets-give = Darle un valor
secrets-replace = Cambiar el valor
secrets-remove = Quitar
secrets-remove-sure = ¿Quitar { $name }? Su valor se pierde para siempre, y una versión anterior que lo nombre necesitará uno nuevo.
secrets-remove-yes = Quitarlo para siempre
secrets-removing = Quitando…
secrets-keep = Conservarlo
secrets-gone = { $name } ya no existe.

## Páginas de referencia

reference-title = Tipos de componentes
reference-intro = Todas las partes de las que puede constar una emisión, con todo lo que se puede ajustar. Las páginas salen del propio programa: `runnel inspect TYPE` dice lo mismo. Dirac y Smoke, que tenían sistemas más antiguos, ya no están en GStreamer ni aquí.
reference-properties = Propiedades
reference-actions = Acciones
reference-eats = Toma
reference-gives = Da
reference-needs = Necesita, de GStreamer
reference-column-name = nombre
reference-column-about = qué es
reference-column-value = valor
reference-column-default = si se omite
reference-column-live = en el aire
reference-column-takes = toma
reference-column-eater = entrada
reference-column-feeder = canal
reference-column-media = medio
reference-yes = sí
command-inspect-allowed-url = una dirección que empieza por { $allowed }
