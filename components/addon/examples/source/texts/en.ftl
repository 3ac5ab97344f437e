component-your-type = Plain colour
component-your-type-about = Gives a picture of one colour, which can change on air.
component-your-type-width = How wide the picture is.
component-your-type-height = How high the picture is.
component-your-type-colour = Its colour, such as #0b5567.
