component-your-type = Color liso
component-your-type-about = Da una imagen de un solo color, que puede cambiar en directo.
component-your-type-width = Ancho de la imagen.
component-your-type-height = Alto de la imagen.
component-your-type-colour = Su color, por ejemplo #0b5567.
