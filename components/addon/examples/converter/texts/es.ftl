component-your-type = Espejo
component-your-type-about = Muestra dos veces una mitad de la imagen, la segunda como en un espejo.
component-your-type-side = Qué mitad se muestra dos veces: left (izquierda), right (derecha), top (arriba) o bottom (abajo). Puede cambiar en directo.
