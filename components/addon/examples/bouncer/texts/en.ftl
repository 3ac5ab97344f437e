component-your-type = One name and password
component-your-type-about = Lets in who gives the right name and password.
component-your-type-user = The name that has to be given.
component-your-type-password = The password that goes with it.
