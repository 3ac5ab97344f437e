component-your-type = Un nombre y una contraseña
component-your-type-about = Deja entrar a quien da el nombre y la contraseña correctos.
component-your-type-user = El nombre que hay que dar.
component-your-type-password = La contraseña que le corresponde.
