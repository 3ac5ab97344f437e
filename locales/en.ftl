# Runnel in English: the source of all keys. Every text that a person reads stands here, by section.

## Values of properties

value-integer = { $value } is not a whole number from { $min } to { $max }
value-decimal = { $value } is not a number from { $min } to { $max }
value-bitrate = { $value } is not a bit rate from { $min } to { $max }, such as 800k or 2M
value-size = { $value } is not a size from { $min } to { $max }, such as 512MiB
value-time = { $value } is not a time from { $min } to { $max }, such as 30m, 1h30m or 500ms
value-fraction = { $value } is not a fraction from { $min } to { $max }, such as 25/1
value-text = a text is needed here, not an empty value
value-choice = { $value } is not one of: { $allowed }
value-flag = { $value } is neither true nor false
value-path = { $value } is not a path
value-mount = { $value } is not a mount: it starts with / and has letters, digits, and . _ ~ - between slashes, such as /room1.webm
value-keyframes = { $value } is neither a number of frames from 1 to { $maxFrames } nor a time from { $min } to { $max }, such as 50 or 2s
value-mount-reserved = { $value } belongs to the box itself; not allowed are: { $reserved }

## Planet file

## Components

component-video-test = Test picture
component-video-test-about = A moving picture made by the box itself, for trying things without a camera.
component-video-test-width = Width of the picture in pixels
component-video-test-height = Height of the picture in pixels
component-video-test-framerate = Pictures per second, as a fraction such as 25/1
component-video-test-pattern = What is shown; with flash the picture turns white for a tenth of a second at each full second

component-audio-test = Test sound
component-audio-test-about = A sound made by the box itself, for trying things without a microphone.
component-audio-test-wave = What is heard; with beep a short tone at each full second
component-audio-test-frequency = Pitch of the tone in hertz
component-audio-test-rate = Sampling rate in hertz
component-audio-test-channels = Number of channels: 1 is mono, 2 is stereo
component-audio-test-volume = Loudness, from 0 (silent) to 1 (full)

component-loop = File in a loop
component-loop-about = Plays a sound or video file over and over, without a break.
component-loop-file = The file to play; a relative path starts at the data folder

component-webcam = Camera
component-webcam-about = Takes the picture of a USB camera, a capture card, or the camera of a Raspberry Pi.
component-webcam-device = Which camera: auto takes the first one, otherwise a path such as /dev/video0
component-webcam-width = Width of the picture in pixels
component-webcam-height = Height of the picture in pixels
component-webcam-framerate = Pictures per second, as a fraction such as 25/1

component-soundcard = Microphone
component-soundcard-about = Takes the sound of a microphone, a line input or a sound card.
component-soundcard-device = Which input: auto takes the system's own choice, otherwise a device name such as hw:1
component-soundcard-rate = Sampling rate in hertz
component-soundcard-channels = Number of channels: 1 is mono, 2 is stereo
component-soundcard-gain = How much louder (above 0) or quieter (below 0) the sound is made, in decibels

component-vp8-encoder = VP8 encoder
component-vp8-encoder-about = Makes the picture small enough to send, as VP8 for WebM.
component-vp8-encoder-bitrate = How much data the picture may take, in bits per second, such as 800k
component-vp8-encoder-keyframes = Longest distance between two full pictures, as a number of pictures or a time such as 2s; viewers can only join at a full picture

component-theora-encoder = Theora encoder
component-theora-encoder-about = Makes the picture small enough to send, as Theora for Ogg.
component-theora-encoder-bitrate = How much data the picture may take, in bits per second, such as 800k
component-theora-encoder-quality = Quality from 0 to 63; when given, the bit rate no longer counts
component-theora-encoder-keyframes = Longest distance between two full pictures, as a number of pictures or a time such as 2s; viewers can only join at a full picture

component-jpeg-encoder = JPEG encoder
component-jpeg-encoder-about = Makes each picture a JPEG of its own, for browsers that play nothing else.
component-jpeg-encoder-quality = Quality from 1 to 100
component-jpeg-encoder-framerate = Pictures per second, as a fraction such as 5/1; when missing, as many as arrive

component-vorbis-encoder = Vorbis encoder
component-vorbis-encoder-about = Makes the sound small enough to send, as Vorbis for Ogg and WebM.
component-vorbis-encoder-quality = Quality from -1 to 10
component-vorbis-encoder-bitrate = How much data the sound may take, in bits per second, such as 96k; when given, the quality no longer counts

component-opus-encoder = Opus encoder
component-opus-encoder-about = Makes the sound small enough to send, as Opus for WebM and Ogg.
component-opus-encoder-bitrate = How much data the sound may take, in bits per second, such as 64k

component-mp3-encoder = MP3 encoder
component-mp3-encoder-about = Makes the sound small enough to send, as MP3, which every player knows.
component-mp3-encoder-bitrate = How much data the sound takes, in bits per second, such as 128k

component-webm-muxer = WebM
component-webm-muxer-about = Joins picture and sound into one WebM stream, which current browsers play.

component-ogg-muxer = Ogg
component-ogg-muxer-about = Joins picture and sound into one Ogg stream.

component-multipart-muxer = Moving JPEG
component-multipart-muxer-about = Sends JPEG pictures one after the other, which nearly every browser shows as a moving picture without sound.

component-audio-muxer = Bare sound
component-audio-muxer-about = Sends the sound as a plain MP3 stream, which nearly every player and radio plays.

## Running: messages of components, workers and jobs

## API

## Commands

## Pages
