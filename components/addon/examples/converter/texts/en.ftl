component-your-type = Mirror
component-your-type-about = Shows one half of a picture twice, the second time as in a mirror.
component-your-type-side = Which half is shown twice: left, right, top or bottom. It can change on air.
