component-your-type = VP8 propio
component-your-type-about = Reduce una imagen a VP8, para WebM.
component-your-type-bitrate = Cuánto puede ocupar; más se ve mejor. Puede cambiar en directo.
component-your-type-keyframes = Distancia entre las imágenes en las que puede entrar quien mira: un número de imágenes, o un tiempo como 2s.
