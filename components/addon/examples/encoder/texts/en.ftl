component-your-type = VP8 of your own
component-your-type-about = Makes a picture small as VP8, for WebM.
component-your-type-bitrate = How much it may take; more looks better. It can change on air.
component-your-type-keyframes = How far apart the pictures lie at which a viewer can join: a number of pictures, or a time such as 2s.
