# Runnel in English: the source of all keys. Every text that a person reads stands here, by section.

## Values of properties

value-integer = { $value } is not a whole number from { $min } to { $max }
value-decimal = { $value } is not a number from { $min } to { $max }
value-bitrate = { $value } is not a bit rate from { $min } to { $max }, such as 800k or 2M
value-size = { $value } is not a size from { $min } to { $max }, such as 512MiB
value-time = { $value } is not a time from { $min } to { $max }, such as 30m, 1h30m or 500ms
value-fraction = { $value } is not a fraction from { $min } to { $max }, such as 25/1
value-text = a text is needed here, not an empty value
value-secret = { $value } is what is shown in the place of a secret, not a secret
value-url = { $value } is not an address such as { $allowed }… with a host behind it, and neither spaces nor quotes in it
value-colour = { $value } is not a colour such as #ffcc00
value-zone = { $value } is not a time zone such as America/Lima
value-choice = { $value } is not one of: { $allowed }
value-flag = { $value } is neither true nor false
value-path = { $value } is not a path
value-mount = { $value } is not a mount: it starts with / and has letters, digits, and . _ ~ - between slashes, such as /room1.webm
value-keyframes = { $value } is neither a number of frames from 1 to { $maxFrames } nor a time from { $min } to { $max }, such as 50 or 2s
value-listen = { $value } is not a place to listen: it is a port such as 8800, or an address in digits with a port such as 192.168.1.5:8800 or [::]:8800
value-mount-reserved = { $value } belongs to the box itself; not allowed are: { $reserved }
value-missing = a value is needed here, of the kind { $kind }
value-name = { $value } is not known here; allowed are: { $allowed }
value-unknown = nothing of this name is known here; allowed are: { $allowed }
value-list = { $value } stands where a list is needed, such as [first, second]
value-map = { $value } stands where "name: value" lines are needed

## Planet file

planet-too-large = the planet file has { $size } characters; { $limit } are allowed
planet-not-text = character U+{ $code } is not allowed; the file has to be plain text in UTF-8
planet-too-deep = nested too deeply; a planet has at most { $limit } levels
planet-alias-flood = aliases (*name) bring in too much here; { $limit } entries are allowed
planet-alias-unknown = *{ $value } stands for nothing, because no &{ $value } comes before it; a text that starts with * needs quotes: "*{ $value }"
planet-alias-circle = *{ $value } contains itself; an alias may only name what is complete before it
planet-merge = << takes a map, or a list of maps, such as *name of a map that is marked with &name
planet-tag = { $value } is not a tag that a planet knows; allowed is !secret NAME, and a text that starts with ! needs quotes
planet-key-form = a key has to be a single word, not a list or a map
planet-double = { $value } stands here a second time, first in line { $line }; each name may stand once

planet-yaml-quotes = a value that starts with { $start } needs quotes: write "{ $value }"
planet-yaml-colon = a value with a colon and a space in it needs quotes: write "{ $value }"
planet-yaml-colon-space = a colon needs a space behind it: { $value }
planet-yaml-no-colon = this line is no "key: value": { $value }
planet-yaml-tab = a tab cannot indent; use spaces
planet-yaml-indent = indented wrongly: keys of one map start in the same column, and what belongs to a key is deeper than the key
planet-yaml-bracket-open = this { $value } is never closed; a text that starts with it needs quotes
planet-yaml-quote-open = this quote is never closed
planet-yaml-after-quote = nothing may follow the closing quote: { $value }; a quote within '…' is written twice, within "…" as \"
planet-yaml-escape = { $value } means nothing within "…"; a backslash is written \\, or use '…'
planet-yaml-dash = a list starts in the line below its key; a text that starts with a dash needs quotes: "{ $value }"
planet-yaml-documents = --- starts a second document; a file has one planet
planet-yaml-other = this is not YAML: { $detail }

planet-empty = the file is empty; it needs at least the key planet, such as planet: school-box
planet-map-wanted =
    { $found ->
        [empty] nothing stands here; "key: value" lines are needed, or leave the key out
       *[other] "key: value" lines are needed here, not { $found ->
            [list] a list
           *[text] a single value
        }
    }
planet-list-wanted =
    { $found ->
        [empty] nothing stands here; a list is needed, or leave the key out
       *[other] a list is needed here, not "key: value" lines
    }
planet-text-wanted =
    { $found ->
        [empty] nothing stands here; a value is needed, or leave the key out
        [list] a single value is needed here, not a list; a text that starts with [ needs quotes
       *[map] a single value is needed here, not "key: value" lines; a text that starts with {"{"} needs quotes
    }
planet-eats-form = nothing stands here; allowed are a feed, a list of feeds, or a map from eater to feed
planet-secret = !secret { $value } cannot stand here, because nothing here takes a secret; write the value itself
planet-secret-clear = this secret stands in clear in every copy of the file, and answers leave it out; keep it out of the file where !secret NAME can stand in its place
planet-secret-missing = there is no secret { $value }; give it with: runnel secret NAME
planet-secret-open = the secret { $value } is not used, because others than the box may read { $file }; close it with: chmod 600 { $file }
planet-secret-unreadable = the secret { $value } cannot be read from { $file }: { $reason }
planet-secret-form = the secret { $value } cannot be read, because { $file } is not a list of lines such as NAME: "value"
planet-secret-hidden = ••• stands for a secret that the file has at this place, and it has none there; give the value, or use !secret NAME
planet-key-unknown = { $value } is not known here; allowed are: { $allowed }
planet-name = { $value } is not a name: it has 1 to 63 of a-z, 0-9, _ and -, and starts with a letter or a digit

planet-format = format { $value } is not one that this version reads; allowed is { $allowed }
planet-name-missing = the planet has no name; it needs the key planet, such as planet: school-box
planet-language = { $value } is not a language; allowed are tags such as en, es-PE or no
planet-zone = { $value } is not a time zone; allowed are names such as: { $allowed }
planet-place-half = { $value } needs { $missing } beside it
planet-flow-reserved = { $value } cannot be the name of a flow, because the atmosphere has that name; any other is allowed

planet-type-missing = { $value } has no type; it needs the key type, one of: { $allowed }
planet-type-unknown = { $value } is not a type of component; allowed are: { $allowed }
planet-type-not-atmosphere = { $value } belongs in a flow, not in the atmosphere; allowed here are: { $allowed }
planet-type-not-flow = { $value } belongs in the atmosphere, not in a flow; allowed here are: { $allowed }
planet-property-missing = { $value } has no { $property }, which every { $type } needs: a { $kind }
planet-field-missing = { $value } is missing here: a { $kind }
planet-worker-unknown = { $value } is not a worker of this box; allowed are: { $allowed }
planet-job-reserved = a job cannot be called { $value }, because the box itself has files of that name; choose another
planet-job-muxer = a { $type } takes no job: it runs in the job of each component that eats it

planet-eater-missing =
    { $eaters ->
        [one] { $value } eats nothing; it needs one feed with: { $allowed }
       *[other] { $value } lacks a feed for { $eater }, with: { $allowed }
    }
planet-eater-surplus =
    { $limit ->
        [0] { $value } cannot eat, because a { $type } takes no feed; leave eats out
        [one] one feed too many for { $value }: a { $type } takes one feed here
       *[other] one feed too many for { $value }: a { $type } takes { $limit } feeds
    }
planet-eater-unknown = { $value } is not an eater of this type; allowed are: { $allowed }
planet-eater-double = { $value } names two inputs here, the first in line { $line }; give each a name of its own: eats: { "{" } NAME: FEED, … { "}" }
planet-feed-form = { $value } is not a feed; allowed are component, component:feed and flow/component:feed
planet-feed-unknown =
    { $count ->
        [0] there is no feed { $value }, and no other that would fit here
       *[other] there is no feed { $value }; those that fit here are of: { $allowed }
    }
planet-feed-none = { $value } gives no feed, because it is a { $type }; a source, converter, encoder or muxer does
planet-feeder-unknown = there is no feed { $value }; allowed are: { $allowed }
planet-feed-which = { $value } gives several feeds, of which not just one fits; name one of: { $allowed }
planet-feed-media = { $value } carries { $media }, which does not fit here; allowed are feeds with: { $allowed }
planet-feed-double = the feed { $value } is eaten a second time, first in line { $line }; each feed may stand once
planet-feed-second = { $value } is a second feed with { $media } for { $eater }, after the one in line { $line }; { $eater } takes one feed of each: { $allowed }
planet-feed-no-input = { $value } gives no { $media }, because it eats none; it gives: { $allowed }
planet-circle = this closes a circle, so that no component can start: { $value }; a feed must lead on, never back
planet-stand-in-feedless = { $value } cannot stand in for a feed, because a { $type } gives none; leave stands-in-for out
planet-stand-in-self = { $value } cannot stand in for itself; allowed are feeds of other components

planet-porter-second = { $value } is a second porter, after the one in line { $line }; a box has one
planet-mount-double = { $value } answers already for { $other } in line { $line }; each mount, and each name made from one, may stand once: choose another than { $mount }
planet-bouncer-no-types = there is no bouncer { $value }: this box has no type of bouncer; leave bouncer out
planet-bouncer-none = there is no bouncer { $value }, nor any other in the atmosphere; types of bouncers are: { $allowed }
planet-bouncer-unknown = there is no bouncer { $value } in the atmosphere; allowed are: { $allowed }

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
component-loop-passthrough = true gives one feed, stream, with the file as it is encoded: nothing is decoded, and it costs almost nothing

component-playlist = Playlist
component-playlist-about = Plays files one after another: at set times, or in their order whenever there is room. What is left between them is filled with black, or a picture, and silence.
component-playlist-playlist = The playlist, a YAML list of entries: file, and where wanted start (2026-08-24 20:00, in this box's time zone), duration (30m) and offset (where in the file to begin); or M3U. It may be edited at any time. Relative paths start at the data folder
component-playlist-directory = A folder: files that are dropped in are played in the order of their names, playlists in it count too
component-playlist-repeat = Whether files without a time begin again when all have been played
component-playlist-slate = A picture to show where nothing is played; without it black
component-playlist-passthrough = true gives one feed, stream, with the files as they are encoded: the first says what kind of stream it is, files of another kind are passed over, and gaps stay empty
component-playlist-width = Width of the picture in pixels
component-playlist-height = Height of the picture in pixels
component-playlist-framerate = Pictures in a second
component-playlist-rate = Samples of sound in a second
component-playlist-channels = Number of channels: 1 is mono, 2 is stereo

component-icecast-source = Station
component-icecast-source-about = Takes in a station, or whatever else is streamed over HTTP as Icecast does. While it is away, silence and its last picture go on.
component-icecast-source-url = Where the stream is, such as http://radio.example:8000/live.ogg
component-icecast-source-user = A user, where the station asks for one
component-icecast-source-password = The user's password
component-icecast-source-passthrough = true gives one feed, stream, with the same encoded pictures and sound: nothing is decoded, and it costs almost nothing
component-icecast-source-width = Width of the picture in pixels
component-icecast-source-height = Height of the picture in pixels
component-icecast-source-framerate = Pictures in a second
component-icecast-source-rate = Samples of sound in a second
component-icecast-source-channels = Number of channels: 1 is mono, 2 is stereo

component-pipeline-source = Pipeline of your own: source
component-pipeline-source-about = Gives what a launch string of GStreamer gives. In it, <name> at the end of a branch stands for a feed: videotestsrc ! <video>. Give it a job of its own if it might crash.
component-pipeline-source-pipeline = The launch string. Relative paths of files start at the data folder
component-pipeline-source-feeds = The feeds and what each carries, such as video: video/raw; without it one feed of pictures

component-pipeline-converter = Pipeline of your own: converter
component-pipeline-converter-about = Works on feeds with a launch string of GStreamer. In it, <name> at the beginning of a branch stands for a feed that is taken, at the end for one that is given: <camera> ! videoflip method=clockwise ! <video>. Give it a job of its own if it might crash.
component-pipeline-converter-pipeline = The launch string. Relative paths of files start at the data folder
component-pipeline-converter-feeds = The feeds that it gives and what each carries, such as video: video/raw; without it one feed of pictures

component-pipeline-consumer = Pipeline of your own: consumer
component-pipeline-consumer-about = Sends feeds where a launch string of GStreamer leads. In it, <name> at the beginning of a branch stands for a feed: <film> ! filesink location=film.webm. Give it a job of its own if it might crash.
component-pipeline-consumer-pipeline = The launch string. Relative paths of files start at the data folder

component-tv-card = TV card
component-tv-card-about = Digitizes analogue television or video: the tuner, composite or S-Video input of a card.
component-tv-card-device = Which card: auto takes the first one, otherwise a path such as /dev/video0, or its name below /dev/v4l/by-id
component-tv-card-input = Which input of the card: its number from 0, or its name as the card calls it; without one the tuner when a frequency is given, else the first
component-tv-card-norm = Television standard; auto leaves it to the card
component-tv-card-frequency = Frequency of the channel's picture carrier in MHz
component-tv-card-width = Width of the picture in pixels
component-tv-card-height = Height of the picture in pixels
component-tv-card-framerate = Pictures per second, as a fraction such as 25/1

component-firewire = FireWire camera
component-firewire-about = Takes picture and sound of a DV camera on FireWire.
component-firewire-device = Which camera: auto takes the first one, otherwise its number (GUID) in hexadecimal, such as 0x08004601024a5b6c
component-firewire-width = Width of the picture in pixels
component-firewire-height = Height of the picture in pixels
component-firewire-framerate = Pictures per second, as a fraction such as 25/1
component-firewire-rate = Samples of sound per second
component-firewire-channels = Channels of sound: 1 is mono, 2 is stereo

component-screencast = Screen
component-screencast-about = Shows what is on a screen of this machine, or a part of it. While the screen is away, a slate takes its place: from the beginning when width and height are given.
component-screencast-display = Which screen: auto takes the first one, otherwise an X display such as :0, or pipewire: with the number of a node
component-screencast-left = Left edge of the part that is shown, in pixels
component-screencast-top = Upper edge of the part that is shown, in pixels
component-screencast-width = Width of the part that is shown; without it all to the right edge
component-screencast-height = Height of the part that is shown; without it all to the lower edge
component-screencast-framerate = Pictures per second, as a fraction such as 10/1
component-screencast-pointer = Whether the mouse pointer is shown

component-rtsp-source = Network camera
component-rtsp-source-about = Takes picture and sound of a network camera, or of another server, over RTSP.
component-rtsp-source-url = Address of the camera's stream, such as rtsp://192.168.1.20/stream1
component-rtsp-source-user = Name for the camera's login
component-rtsp-source-password = Password for the camera's login
component-rtsp-source-transport = How the stream comes: tcp gets through nearly everywhere, udp has less delay, auto tries
component-rtsp-source-latency = How much is held back so that what comes late still has its place
component-rtsp-source-audio = Whether the camera has sound; without it, say so when passthrough is on
component-rtsp-source-passthrough = Whether picture and sound go on as the camera encoded them, as one MPEG-TS feed named stream
component-rtsp-source-width = Width of the picture in pixels
component-rtsp-source-height = Height of the picture in pixels
component-rtsp-source-framerate = Pictures per second, as a fraction such as 25/1
component-rtsp-source-rate = Samples of sound per second
component-rtsp-source-channels = Channels of sound: 1 is mono, 2 is stereo

component-srt-source = SRT stream
component-srt-source-about = Takes a stream over SRT, as field encoders and phones send it: calls a host, or waits to be called.
component-srt-source-url = Whom to call, such as srt://192.168.1.30:7001, or where to wait, such as srt://:7001?mode=listener
component-srt-source-streamid = Name of the stream, where the other side asks for one
component-srt-source-passphrase = Password of an encrypted stream, 10 to 79 characters
component-srt-source-latency = How much is held back so that lost packets can be sent again; both sides take the larger one
component-srt-source-passthrough = Whether the stream goes on as it came, as one feed named stream
component-srt-source-width = Width of the picture in pixels
component-srt-source-height = Height of the picture in pixels
component-srt-source-framerate = Pictures per second, as a fraction such as 25/1
component-srt-source-rate = Samples of sound per second
component-srt-source-channels = Channels of sound: 1 is mono, 2 is stereo

component-webcam = Camera
component-webcam-about = Takes the picture of a USB camera, a capture card, or the camera of a Raspberry Pi.
component-webcam-device = Which camera: auto takes the first one, otherwise a path such as /dev/video0
component-webcam-width = Width of the picture in pixels
component-webcam-height = Height of the picture in pixels
component-webcam-framerate = Pictures per second, as a fraction such as 25/1

component-soundcard = Microphone
component-soundcard-about = Takes the sound of a microphone, a line input or a sound card.
component-soundcard-device = Which input: auto takes the system's own choice, otherwise a device name such as hw:1, or a path below /dev/snd/by-id, which stays when others are plugged in
component-soundcard-format = How each sample is kept: S16LE is usual, the others keep more of quiet sounds
component-soundcard-rate = Sampling rate in hertz
component-soundcard-channels = Number of channels: 1 is mono, 2 is stereo
component-soundcard-gain = How much louder (above 0) or quieter (below 0) the sound is made, in decibels

component-video-converter = Picture converter
component-video-converter-about = Changes the size and the rate of a picture, cuts off its edges, turns it, and corrects its colours while it is on air. What is not given stays as the first picture had it; later pictures of another size are fitted in with black bars.
component-video-converter-width = Width of the picture in pixels; when missing, it follows from the height
component-video-converter-height = Height of the picture in pixels; when missing, it follows from the width
component-video-converter-framerate = Pictures per second, as a fraction such as 25/1; when missing, as many as arrive
component-video-converter-crop-left = How much is cut off on the left, in pixels
component-video-converter-crop-right = How much is cut off on the right, in pixels
component-video-converter-crop-top = How much is cut off at the top, in pixels
component-video-converter-crop-bottom = How much is cut off at the bottom, in pixels
component-video-converter-deinterlace = Whether the combs of television pictures are smoothed: auto does so when the picture says that it has them
component-video-converter-flip = Which way up the picture is: clockwise and counterclockwise turn it by a quarter, horizontal-flip makes a mirror image
component-video-converter-brightness = Brightness, from -1 (black) to 1 (white); 0 changes nothing
component-video-converter-contrast = Contrast, from 0 (grey) to 2 (twice as much); 1 changes nothing
component-video-converter-saturation = Strength of the colours, from 0 (black and white) to 2 (twice as much); 1 changes nothing
component-video-converter-hue = Shift of the colours around the colour wheel, from -1 to 1; 0 changes nothing

component-audio-converter = Sound converter
component-audio-converter-about = Changes the sampling rate and the channels of a sound, makes it louder or quieter while it is on air, and shows its level. What is not given stays as the first sound had it.
component-audio-converter-rate = Sampling rate in hertz; when missing, as it arrives
component-audio-converter-channels = Number of channels: 1 is mono, 2 is stereo; when missing, as many as arrive
component-audio-converter-volume = Loudness: 0 is silent, 1 changes nothing, 2 is twice as much, up to 10

component-overlay = Overlay
component-overlay-about = Puts words, a name in the lower third, a clock and a picture such as a logo over the picture. All of it changes while it is on air, within one picture. Words may be in any script for which the box has a font.
component-overlay-text = Words that are seen; empty for none
component-overlay-text-place = Where the words stand
component-overlay-text-colour = Colour of all words, such as #ffcc00
component-overlay-lower-third = A name on a dark strip at the lower left; further lines below it are smaller; empty for none
component-overlay-clock = What the clock shows; none takes it away
component-overlay-clock-place = Where the clock stands
component-overlay-zone = Time zone of the clock, such as America/Lima; when missing, that of the place where the box stands
component-overlay-image = A picture that is laid over, as PNG or JPEG file; a relative path starts at the data folder; when missing, none
component-overlay-image-place = In which corner the picture stands
component-overlay-image-width = Width of the picture, in percent of the whole; when missing, its own size
component-overlay-image-alpha = How solid the picture is, from 0 (not to be seen) to 1
component-overlay-font = Family of the font, such as Sans, Serif or the name of an installed font
component-overlay-size = Size of the words in points, on a picture 640 pixels wide; it grows with the picture

component-decoder = Decoder
component-decoder-about = Makes raw picture and sound again out of what an encoder or a muxer made, or out of a stream that came in as it was. It gives two feeds, video and audio; one that the stream lacks stays silent. What is not given stays as it was encoded.
component-decoder-width = Width of the picture in pixels; when missing, as it was encoded
component-decoder-height = Height of the picture in pixels; when missing, as it was encoded
component-decoder-framerate = Pictures per second, as a fraction such as 25/1; when missing, as it was encoded
component-decoder-rate = Sampling rate in hertz; when missing, as it was encoded
component-decoder-channels = Number of channels: 1 is mono, 2 is stereo; when missing, as it was encoded

component-keyframes = Key frames
component-keyframes-about = Lets only the full pictures of an encoded stream pass, so that a stream of few pictures costs next to nothing: for overviews of many cameras, and for lines too thin for more. A decoder or a muxer takes them. How often full pictures come at all, the encoder's own distance of key frames tells.
component-keyframes-codec = Which codec the pictures that come in have; those that go out have the same
component-keyframes-distance = Least time between two pictures, such as 5s; with 0s all full pictures pass

component-vp8-encoder = VP8 encoder
component-vp8-encoder-about = Makes the picture small enough to send, as VP8 for WebM.
component-vp8-encoder-bitrate = How much data the picture may take, in bits per second, such as 800k
component-vp8-encoder-keyframes = Longest distance between two full pictures, as a number of pictures or a time such as 2s; viewers can only join at a full picture
component-vp8-encoder-hardware = Whether the encoder of the machine itself is used: auto when there is one and it proves to work, never, or always

component-vp9-encoder = VP9 encoder
component-vp9-encoder-about = Makes the picture small enough to send, as VP9 for WebM: less data than VP8 for the same picture, and more work.
component-vp9-encoder-bitrate = How much data the picture may take, in bits per second, such as 800k
component-vp9-encoder-keyframes = Longest distance between two full pictures, as a number of pictures or a time such as 2s; viewers can only join at a full picture
component-vp9-encoder-hardware = Whether the encoder of the machine itself is used: auto when there is one and it proves to work, never, or always

component-av1-encoder = AV1 encoder
component-av1-encoder-about = Makes the picture small enough to send, as AV1 for WebM or MP4: the least data for the same picture, and the most work.
component-av1-encoder-bitrate = How much data the picture may take, in bits per second, such as 800k
component-av1-encoder-keyframes = Longest distance between two full pictures, as a number of pictures or a time such as 2s; viewers can only join at a full picture
component-av1-encoder-hardware = Whether the encoder of the machine itself is used: auto when there is one and it proves to work, never, or always

component-h264-encoder = H.264 encoder
component-h264-encoder-about = Makes the picture small enough to send, as H.264, which nearly every player plays; with the encoder of the machine itself where it has one that works.
component-h264-encoder-bitrate = How much data the picture may take, in bits per second, such as 800k
component-h264-encoder-keyframes = Longest distance between two full pictures, as a number of pictures or a time such as 2s; viewers can only join at a full picture
component-h264-encoder-profile = What players must be able to do: constrained-baseline is for the oldest and for WebRTC, high gives the best picture
component-h264-encoder-hardware = Whether the encoder of the machine itself is used: auto when there is one and it proves to work, never, or always

component-theora-encoder = Theora encoder
component-theora-encoder-about = Makes the picture small enough to send, as Theora for Ogg.
component-theora-encoder-bitrate = How much data the picture may take, in bits per second, such as 800k
component-theora-encoder-quality = Quality from 0 to 63; when given, the bit rate no longer counts
component-theora-encoder-keyframes = Longest distance between two full pictures, as a number of pictures or a time such as 2s; viewers can only join at a full picture

component-jpeg-encoder = JPEG encoder
component-jpeg-encoder-about = Makes each picture a JPEG of its own, for browsers that play nothing else.
component-jpeg-encoder-quality = Quality from 1 to 100
component-jpeg-encoder-framerate = Pictures per second, as a fraction such as 5/1; when missing, as many as arrive
component-jpeg-encoder-hardware = Whether the encoder of the machine itself is used: auto when there is one and it proves to work, never, or always

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

component-aac-encoder = AAC encoder
component-aac-encoder-about = Makes the sound small enough to send, as AAC for MP4 and MPEG-TS.
component-aac-encoder-bitrate = How much data the sound may take, in bits per second, such as 128k

component-flac-encoder = FLAC encoder
component-flac-encoder-about = Makes the sound smaller without losing any of it, as FLAC.
component-flac-encoder-quality = From 0 (least work) to 8 (least data); the sound is the same

component-speex-encoder = Speex encoder
component-speex-encoder-about = Makes speech very small, as Speex for Ogg, for old players; Opus sounds better.
component-speex-encoder-bitrate = How much data the sound may take, in bits per second, such as 24k
component-speex-encoder-rate = Samples per second: 8000 as a telephone, 16000 for clear speech, 32000 for more

component-mulaw-encoder = Mu-law encoder
component-mulaw-encoder-about = Makes the sound as telephones have it: 64 kbit/s, one channel, 8000 samples per second.

component-webm-muxer = WebM
component-webm-muxer-about = Joins picture and sound into one WebM stream, which current browsers play.

component-ogg-muxer = Ogg
component-ogg-muxer-about = Joins picture and sound into one Ogg stream.

component-mp4-muxer = MP4
component-mp4-muxer-about = Joins picture and sound into one MP4 stream in fragments, which current browsers play.

component-mpegts-muxer = MPEG-TS
component-mpegts-muxer-about = Joins picture and sound into one MPEG transport stream, which players and other servers take, but not browsers.

component-wav-muxer = WAV
component-wav-muxer-about = Sends the sound as a WAV file without end, as it is.

component-multipart-muxer = Moving JPEG
component-multipart-muxer-about = Sends JPEG pictures one after the other, which nearly every browser shows as a moving picture without sound.

component-picture-in-picture = Picture in picture
component-picture-in-picture-about = Puts several pictures into one; each can be moved while it is on air.
component-picture-in-picture-width = Width of the whole picture in pixels
component-picture-in-picture-height = Height of the whole picture in pixels
component-picture-in-picture-framerate = Pictures per second, as a fraction such as 25/1
component-picture-in-picture-background = What shows where no picture lies
component-picture-in-picture-places = Where each picture lies, by the names in eats: left, top, width and height in pixels, alpha from 0 (invisible) to 1; without width or height it keeps its own size, and a picture without a place fills everything, below the others

component-audio-mixer = Sound mixer
component-audio-mixer-about = Mixes several sounds into one; each can be made louder or quieter while it is on air.
component-audio-mixer-rate = Sampling rate in hertz
component-audio-mixer-channels = Number of channels: 1 is mono, 2 is stereo
component-audio-mixer-gains = How much louder (above 0) or quieter (below 0) each sound is made, in decibels, by the names in eats; -100 is silent

component-switch = Switch
component-switch-about = Puts one of two inputs on air, by hand. An input is a picture, a sound, or both, which change together.
component-switch-start-with = Which input is on air when it starts; when changed, it goes on air at once
component-switch-width = Width of the picture in pixels; when missing, that of the first input
component-switch-height = Height of the picture in pixels; when missing, that of the first input
component-switch-framerate = Pictures per second, as a fraction such as 25/1; when missing, those of the first input
component-switch-rate = Sampling rate in hertz; when missing, that of the first input
component-switch-channels = Number of channels; when missing, those of the first input
component-switch-action-switch = Put the other input on air

component-failover = Backup
component-failover-about = Puts a backup on air when the master falls silent, or gives only silence or a slate in place of its source, and the master again when it is steady.
component-failover-silence = The longest gap that may be seen or heard when the master fails
component-failover-steady = How long the master must have been back before it is on air again
component-failover-width = Width of the picture in pixels; when missing, that of the first input
component-failover-height = Height of the picture in pixels; when missing, that of the first input
component-failover-framerate = Pictures per second, as a fraction such as 25/1; when missing, those of the first input
component-failover-rate = Sampling rate in hertz; when missing, that of the first input
component-failover-channels = Number of channels; when missing, those of the first input

component-http-streamer = Stream for viewers
component-http-streamer-about = Sends a stream to everyone who opens its address.
component-http-streamer-mount = Where viewers find the stream below the box's address, such as /room1.webm
component-http-streamer-bouncer = Who may watch: the name of a bouncer in the atmosphere; when missing, everyone
component-http-streamer-viewers = How many may watch at once; when missing, as many as come
component-http-streamer-bandwidth = How much data all viewers together may take, in bits per second, such as 50M; when missing, as much as it takes

component-porter = Front door
component-porter-about = Takes everyone who comes to this box's address to the right stream or page.
component-porter-listen = The port to listen on, such as 8800, or an address and a port

component-audio-muxer = Bare sound
component-audio-muxer-about = Sends the sound as a plain stream of MP3, which nearly every player and radio plays, of AAC or of FLAC.

## Running: messages of components, workers and jobs

component-failed = This part cannot run: { $reason }. { fault-layer }
element-missing = This part needs software that is not installed: { $elements }. The command "runnel check" names the package to install.
# $layer: where the fault lies: runnel, element, library, driver, device, memory or unknown. $culprit and $package: or none.
fault-layer = { $layer ->
    [runnel] The fault is Runnel’s own: please report it, with the log.
    [element] The fault lies in GStreamer{ $culprit ->
        [none] {""}
       *[other] , in { $culprit }
      }{ $package ->
        [none] {""}
       *[other] {" "}(package { $package })
      }.
    [library] The fault lies in a library{ $culprit ->
        [none] {""}
       *[other] , { $culprit }
      }{ $package ->
        [none] {""}
       *[other] {" "}(package { $package })
      }.
    [driver] The fault lies in a driver{ $culprit ->
        [none] {""}
       *[other] {" "}({ $culprit })
      }: look for news of this machine’s system, and unplug the device and plug it in again.
    [device] The fault lies in the device, file or other machine that is used here{ $culprit ->
        [none] {""}
       *[other] {" "}({ $culprit })
      }.
    [memory] This machine has run out of memory: give it less to do, or more memory.
   *[unknown] Where the fault lies cannot be told.
  }
driver-says = The system reports trouble with a driver: { $line }
# $next: given-up when nothing is tried any more; missing otherwise.
pipeline-failed = This part stopped working ({ $element }: { $reason }){ $next ->
    [given-up] {" "}too often and is not started again. Look at the log, then press Start.
   *[again] {" "}and is being started again.
  } { fault-layer }
pipeline-ended = What this part works on came to an end; it is started again every second, until there is more.
pipeline-source-away = What this part takes its media from cannot be had ({ $element }: { $reason }). It is tried every second, and used as soon as it is back. { fault-layer }
pipeline-destination-away = What this part sends or writes to cannot be reached ({ $element }: { $reason }). It is tried every second, and used as soon as it is back. { fault-layer }
pipeline-hangs = This part hangs: { $layer ->
    [driver] the driver of its device does not answer
    [device] its device, file or the other machine does not answer
   *[other] something in it does not answer
  }{ $culprit ->
    [none] {""}
   *[other] {" "}({ $culprit } waits)
  }. When it does, this part goes on by itself; if not, unplug the device, or restart this part.
stand-in-silence = No sound comes from here just now. Silence goes out in its place until it is back.
stand-in-slate = No picture comes from here just now. A dark picture with a cross goes out in its place until it is back.
component-not-running = This part is not running just now. Start it first.
component-does-not-answer = This part did not answer in time. Try again; if that does not help, restart it.
component-action-unknown = This part cannot do that: { $action }.
component-action-failed = This part could not do that: { $reason }.
component-change-failed = This part could not take over its new settings and goes on with the old ones: { $reason }.
component-changed-meanwhile = While this box was being restarted, its settings were changed ({ $what }). This part runs with the new ones.

webcam-missing = The camera ({ $device }) is not there. Is it plugged in? It is used as soon as it is back.
encoder-none = This machine has none of the encoders that could do this: { $elements }. “runnel check” names the package to install.
encoder-no-hardware = This machine has no { $codec } encoder of its own ({ $elements }){ $instead ->
    [none] .
   *[other] , so its processor does the work ({ $instead }).
  }
encoder-hardware-unfit = The { $codec } encoder of this machine does not work for pictures of { $width }×{ $height } ({ $reason }){ $instead ->
    [none] .
   *[other] , so its processor does the work ({ $instead }).
  }
webcam-driver = The driver of the camera ({ $device }) reports that it failed, though the camera is there. It is tried again; if that does not help, unplug it and plug it in again.
webcam-busy = The camera ({ $device }) is being used by another program. It is used here as soon as that lets it go.
webcam-denied = The camera ({ $device }) is there, but the user that this box runs as may not use it. Add that user to the group video (“sudo usermod -aG video USER”), and start the box again.
soundcard-missing = The sound input ({ $device }) is not there. Is the microphone plugged in? It is used as soon as it is back.
video-converter-nothing-left = Nothing is left of the picture: it has { $width } by { $height } pixels, and { $across } across and { $down } down are cut off. Cut off less.
overlay-image-missing = The picture { $file } is not there. The stream goes on without it; it is shown as soon as the file is back.
overlay-image-broken = The picture { $file } cannot be read. The stream goes on without it. Use a PNG or JPEG file.
overlay-no-picture = What comes in is no picture that can be drawn on.
keyframes-other-codec = The pictures that come in are { $eaten }, but codec says { $codec }. Make both the same.
theora-encoder-by-quality = This encoder goes by its quality ({ $quality }), so its bit rate does not count. Leave out quality to go by the bit rate.
soundcard-driver = The driver of the sound input ({ $device }) reports that it failed, though the sound input is there. It is tried again; if that does not help, unplug it and plug it in again.
soundcard-busy = The sound input ({ $device }) is being used by another program. It is used here as soon as that lets it go.
soundcard-denied = The sound input ({ $device }) is there, but the user that this box runs as may not use it. Add that user to the group audio (“sudo usermod -aG audio USER”), and start the box again.
loop-file-missing = The file { $file } is not there. It is played as soon as it is back.
loop-file-unreadable = The file { $file } cannot be played: it is damaged, or of a kind that this box does not know. Put another one in its place.
loop-file-changed = The file { $file } is another kind of film now; the stream begins anew.
playlist-nothing = This playlist has nothing to play: give it a playlist or a directory.
playlist-missing = The playlist { $file } is not there. What was in it before is played; it is read again as soon as it is back.
playlist-directory-missing = The folder { $directory } is not there. It is looked for every second.
playlist-not-yaml = The playlist { $file } cannot be read, line { $line }: { $reason }. What was in it before is played.
playlist-not-a-list = The playlist { $file } is not a list: each entry begins with a hyphen. What was in it before is played.
playlist-first-start = The first entry of the playlist { $file } (line { $line }) needs a start, because others have one. What was in it before is played.
playlist-entry-wrong = In the playlist { $file }, line { $line }, { $key } cannot be “{ $value }”. An entry has file, and may have start (2026-08-24 20:00), duration (30m) and offset (10s). What was in the playlist before is played.
playlist-file-unreadable = The file { $file } cannot be played: it is not there, damaged, or of a kind that this box does not know or this stream does not have. The next one is played.
playlist-slate-unreadable = The picture { $file } cannot be shown; black is shown in its place.
icecast-source-unreachable = The station { $url } cannot be had: it is off the air, does not answer, or refuses. It is tried again.
icecast-source-changed = The station { $url } is of another kind now; the stream begins anew.
icecast-source-title = On the air: { $title }
pipeline-wrong = GStreamer does not take this pipeline: { $reason }.
pipeline-wrong-at = GStreamer does not take this pipeline at character { $column }, “{ $word }”: { $reason }.
pipeline-feed-unknown = At character { $column } of the pipeline stands <{ $name }>, which is no feed of this part. Known there: { $allowed }.
pipeline-feed-missing = The pipeline lacks <{ $name }>: each feed of this part must stand in it once.
pipeline-feed-twice = At character { $column } of the pipeline <{ $name }> stands a second time. Put a tee behind the first.
pipeline-feed-not-at-end = At character { $column } of the pipeline <{ $name }> stands neither at the beginning of a branch nor at its end.
pipeline-element-refused = The pipeline must not use { $element }: it works on the inside of this box.
pipeline-file-refused = The pipeline must not touch { $file } ({ $element }): this file is the box's own.
pipeline-file-unreadable = The file { $file } cannot be played ({ $reason ->
    [silent] nothing comes of it
   *[other] { $reason }
}): it is damaged, not yet written to its end, or of a kind that this pipeline does not take. It is tried every second, and played as soon as it is whole.
tv-card-missing = The TV card ({ $device }) is not there. Is it plugged in, and its driver loaded? It is used as soon as it is back.
tv-card-driver = The driver of the TV card ({ $device }) reports that it failed, though the TV card is there. It is tried again; if that does not help, unplug it and plug it in again.
tv-card-busy = The TV card ({ $device }) is being used by another program. It is used here as soon as that lets it go.
tv-card-denied = The TV card ({ $device }) is there, but the user that this box runs as may not use it. Add that user to the group video (“sudo usermod -aG video USER”), and start the box again.
tv-card-input-unknown = The TV card ({ $device }) has no input { $input }. It has: { $inputs }.
firewire-missing = The FireWire camera ({ $device }) is not there. Is it plugged in and switched on? It is used as soon as it is back.
firewire-driver = The driver of the FireWire camera ({ $device }) reports that it failed, though the FireWire camera is there. It is tried again; if that does not help, unplug it and plug it in again.
firewire-busy = The FireWire camera ({ $device }) is being used by another program. It is used here as soon as that lets it go.
firewire-denied = The FireWire camera ({ $device }) is there, but the user that this box runs as may not use it. Add that user to the group video (“sudo usermod -aG video USER”), and start the box again.
firewire-device-form = { $device } is not the number of a FireWire camera: that has up to 16 hexadecimal digits, such as 0x08004601024a5b6c.
screencast-missing = The screen ({ $display }) is not there, or does not let this box look. It is shown as soon as it does.
rtsp-source-unreachable = The camera at { $url } does not answer, or has stopped to send. Is it switched on, and the address right? It is tried again and again.
rtsp-source-refused = The camera at { $url } refuses the login. Are name and password right?
rtsp-source-other-tracks = The camera at { $url } does not send both picture and sound in a form that can be passed on; the stream is made anew with what it sends.
rtsp-source-strange-picture = The camera at { $url } sends its picture as { $encoding }, which cannot be passed on as it is. Set the camera to H.264, or leave out passthrough.
rtsp-source-strange-sound = The camera at { $url } sends its sound as { $encoding }, which cannot be passed on as it is: the stream goes on without sound. Set the camera to AAC, or leave out passthrough.
srt-source-unreachable = There is no stream at { $url }. It is taken as soon as it comes.
srt-source-ended = The stream at { $url } has ended. It is taken again as soon as it comes back.

combiner-no-such-input = There are settings for { $names }, but no input of that name; the inputs are { $inputs }.
switch-waits = Input { $input } was chosen and gives nothing. It goes on air as soon as it does; until then the other one stays.
failover-master = The master is on air.
failover-backup = The backup is on air, because the master gives nothing, or has not been back for long enough.
eater-on-backup = { $feed } gives nothing; { $backup } stands in for it.
muxer-fills = { $feed } gives nothing. Silence, or the last picture, takes its place in the stream until it is back.

# $how: signal, exit, unseen, unkillable, no-answer, stuck or not-started. $reason: a signal's name, an exit status, a part, or what the system said.
job-crashed = The process { $job }, which runs this part, { $how ->
    [signal] was ended by { $reason }
    [no-answer] did not answer
    [unseen] ended
    [unkillable] did not end even by force, and was left behind
    [stuck] had to be ended because its part { $reason } did not stop
    [not-started] could not be started ({ $reason })
   *[exit] ended by itself (status { $reason })
  }. { fault-layer }{ $part ->
    [none] {""}
   *[other] {" "}It happened in the part { $part }.
  } It is started again without your help. If this happens often, the log tells more.
job-keeps-crashing = The process { $job }, which runs this part, failed too often and is not started again; the last time it { $how ->
    [signal] was ended by { $reason }
    [no-answer] did not answer
    [unseen] ended
    [unkillable] did not end even by force, and was left behind
    [stuck] had to be ended because its part { $reason } did not stop
    [not-started] could not be started ({ $reason })
   *[exit] ended by itself (status { $reason })
  }. { fault-layer }{ $part ->
    [none] {""}
   *[other] {" "}It happened in the part { $part }.
  } Look at the log, then press Start.

porter-port-taken = Port { $port } is used by another program on this box. End that program, or give this part another port; it is tried again all the time.
porter-port-forbidden = This box may not use port { $port }: ports below 1024 need special rights. Choose a higher one, such as 8800.
porter-no-address = This box has no address { $host }, so nobody can reach it there. Check the address of this part; it is tried again all the time.
http-streamer-no-porter = Nobody new can come to { $mount } just now, because the front door is away. Those who watch already are not affected.
bouncer-no-verdict = Nobody new can come to { $mount } just now, because { $why ->
    [away] the bouncer { $bouncer } does not run. Start it, or read its message
    [silent] the bouncer { $bouncer } has not said within 5 s who may watch. Its log may tell why
    [busy] the bouncer { $bouncer } is asked about more people at once than it can judge
   *[failed] the bouncer { $bouncer } fails when it is asked who may watch. Its log tells why
  }. Those who watch already are not affected.

## API

api-claimed = this box has been claimed already
api-foreign-site = a page of another site may not change this box
api-internal = the box failed to answer; its log says more
api-if-match-missing = say with If-Match which planet file you have seen
api-invalid = the request is not right: { $reason }
api-invalid-choice = allowed are: { $allowed }
api-invalid-keys = not known here: { $keys }
api-invalid-least =
    { $of ->
        [string] a length of at least { $limit } is needed
       *[other] at least { $limit } is needed
    }
api-invalid-most =
    { $of ->
        [string] a length of at most { $limit } is allowed
       *[other] at most { $limit } is allowed
    }
api-invalid-type = a value of the type { $type } is needed
api-invalid-value = this value is not in the right form
api-login-needed = log in first
api-body-broken = the body of the request broke off before it was whole
api-body-no-json = the body of the request is not JSON
api-body-type = the body has a Content-Type that is not taken here; nearly all take application/json, a planet file comes as application/yaml
api-check-busy = another check is running; try again in a moment
api-no-type = there is no component type { $type }
api-no-worker = there is no worker { $worker }
api-probe-crashed = the program that looked crashed ({ $detail }): a driver or a library of this machine is at fault
api-probe-hung = the program that looked got no answer within { $detail }: a device or its driver hangs; unplug it and plug it in again
api-type-not-tried = { $type } cannot be tried alone
api-mount-waiting = the stream { $path } is not on air yet; try again in a moment
api-needs-restart = only a restart can change: { $properties }
api-no-action = { $type } has no action { $action }
api-no-graph = { $component } has no pipeline just now: it does not run, is about to begin anew, or does without one
api-no-graphviz = the box cannot draw: install the package { $package }, or ask for graph.dot
api-no-component = there is no component { $component }
api-no-property = { $type } has no such property: { $properties }
api-method = { $path } does not take { $method }; allowed are: { $allowed }
api-not-found = there is nothing at { $path }
api-not-found-title = Nothing here
api-not-found-home = To what is on air
api-no-secret = there is no secret { $name }
api-pages-not-built = the pages are not built yet; build them with: { $command }
api-secret-form = { $file } is not a list of lines such as NAME: "value"
api-secret-unreadable = cannot read the secrets in { $file }: { $reason }
api-secret-unwritten = cannot write the secrets to { $file }: { $reason }; nothing has changed
api-secret-used = the planet uses the secret { $name }; take it out of the planet first
api-throttled = too many wrong guesses; try again in { $seconds } { $seconds ->
    [one] second
   *[other] seconds
  }
api-too-large = the request is larger than { $bytes } bytes
api-unclaimed = nobody has claimed this box yet: open its admin page with the setup code
api-value-wrong = { $property }: { $reason }
api-wrong-code = the setup code is wrong
api-wrong-password = the name or the password is wrong
api-wrong-token = the token is not known here

config-changed = somebody else has changed the planet file since you read it; read it again
config-closing = the box is stopping; nothing has changed
config-edited = the planet file { $file } was edited, and the box has not read it again; do that first, with "runnel reload"
config-no-component = there is no component { $component }
config-no-version = there is no version { $version } of the planet file
config-not-kept = the planet file says this of { $component } in a way that only a person can change, such as with an alias; edit the file
config-not-read = cannot read the planet file { $file }: { $reason }
config-not-written = cannot write the planet file { $file }: { $reason }; nothing has changed
config-wrong = { $count ->
    [one] one thing is wrong with the planet file { $file }
   *[other] { $count } things are wrong with the planet file { $file }
  }; the box goes on with the planet that it has

## Commands

command-usage = Usage: runnel COMMAND [OPTIONS]
command-usage-more = "runnel COMMAND --help" tells what a command takes; "runnel --version" which version this is.
command-wrong-machine = Runnel cannot run here: it needs a 64-bit system (x86-64 or arm64), and this is { $arch }
command-no-ffi = Runnel cannot run here: this build of Deno cannot open native libraries (FFI)
command-old-deno = Runnel cannot run here: it needs Deno { $oldest } or newer, and this is { $version }
command-unknown = there is no command { $name }; "runnel --help" lists them
command-unknown-option = there is no option { $option } here; --help lists them
command-option-takes-none = { $option } takes no value
command-option-needs-value = { $option } needs a value
command-word-missing = { $word ->
    [action] ACTION
    [component] FLOW/COMPONENT
    [folder] FOLDER
    [kind] component NAME
    [name] NAME
    [type] TYPE
    [url] URL
    [value] NAME=VALUE
   *[version] VERSION
  } is missing; --help tells what the command takes
command-word-surplus = { $word } is one word too many; --help tells what the command takes
command-wrong-id = { $id } is not a component's id, such as classroom/camera
command-data-not-writable = cannot write in the data folder { $path }: { $reason }
command-data-path-too-long = the path of the data folder is too long: sockets are made in it, and a socket's path may have 107 bytes, but { $path } has more
command-data-locked = process { $pid } serves from the data folder { $path } already
command-data-closed = only the user of the box may use the data folder { $data }
command-no-data = there is no data folder { $data }; name it with --data
command-no-box = no box runs on the data folder { $data }; start one with "serve", or name another folder with --data
command-box-late = the box on the data folder { $data } is too busy to answer; try again in a minute
command-box-gone = the box has stopped
command-box-refused = the box refused: { $reason }
command-interrupted = interrupted
command-secret-long = more than { $max } bytes are no password and no secret
command-planet-unreadable = cannot read the planet { $path }: { $reason }
command-planet-wrong = { $count ->
    [one] one thing is wrong with the planet
   *[other] { $count } things are wrong with the planet
  }
command-porter-failed = the porter cannot listen: { $reason }
command-porter-sleeps = the porter sleeps, so nobody can come to this box: somebody has stopped it, or the planet says "autostart: false". Start it with: runnel start { $component } --data { $data }

command-serve = runs a box: manager, worker and all its components
command-serve-help =
    Usage: runnel serve [--planet FILE] [--data DIR] [--listen HOST:PORT] [--fresh]

    Runs a box until SIGTERM or SIGINT, which end it within 10 seconds. When it was killed
    instead, its streams and viewers go on, and the next one takes them over.

      --planet FILE       the planet file (default: planet.yaml in the data folder,
                          written with a demo when missing)
      --data DIR          the data folder (default: RUNNEL_DATA, or ./data)
      --listen HOST:PORT  where to listen, before what the planet says; port 0 takes any
      --fresh             ends what an earlier box left running, and starts everything anew

    RUNNEL_ADMIN_PASSWORD in the environment sets the first administrator's password.
command-serve-demo = wrote a demo planet: { $file }
command-serve-setup = nobody has claimed this box yet: open { $url } with the setup code { $code }
command-serve-listening = listening on { $url }

command-status = shows how the components of the running box are
command-status-help =
    Usage: runnel status [--watch] [--json] [--data DIR]

      --watch     shows it again at each change
      --json      prints JSON as GET /api/v1/planet answers it
      --data DIR  the data folder of the box (default: RUNNEL_DATA, or ./data)
command-status-head = { $name }: { $mood }, up { $uptime }, version { $version }
command-status-component = COMPONENT
command-status-mood = MOOD
command-status-type = TYPE
command-status-job = JOB (PROCESS)

command-start = starts a component of the running box
command-start-help = Usage: runnel start FLOW/COMPONENT [--data DIR]
command-start-done = { $id } is told to start
command-stop = stops a component of the running box
command-stop-help = Usage: runnel stop FLOW/COMPONENT [--data DIR]
command-stop-done = { $id } is told to stop
command-restart = restarts a component of the running box
command-restart-help = Usage: runnel restart FLOW/COMPONENT [--data DIR]
command-restart-done = { $id } is told to restart

command-reload = makes the running box read its planet file again
command-reload-help =
    Usage: runnel reload [--data DIR]

    After the planet file was edited. Only what differs is started, stopped or replaced. Of a file that is
    wrong each problem is told, and the box goes on as before. SIGHUP to "serve" does the same.
command-reload-done = the box goes by the planet file as it is now
command-reload-same = the planet file says nothing new
command-reload-failed = the planet file was not read again: { $reason }

command-history = lists the versions of the planet file
command-history-help =
    Usage: runnel history [VERSION] [--json] [--data DIR]

      VERSION     prints the planet file of that version
      --json      prints JSON as GET /api/v1/config/history answers it
      --data DIR  the data folder of the box (default: RUNNEL_DATA, or ./data)
command-history-nobody = somebody
command-history-line = { $version }  { $at }  { $by }  { $how ->
    [api] sent
    [properties] changed on air
    [rollback] back to { $restored }
   *[file] read from disk
  }: { $added } added, { $removed } removed, { $changed } changed

command-rollback = goes back to an earlier version of the planet file
command-rollback-help = Usage: runnel rollback VERSION [--data DIR]
command-rollback-done = the box goes by version { $version } again

command-set = changes properties of a component on air
command-set-help =
    Usage: runnel set FLOW/COMPONENT NAME=VALUE … [--keep] [--data DIR]

    Values are written as in the planet file: bitrate=800k, places='{"{"} cam: {"{"} left: 0, top: 0 {"}"} {"}"}'. Nothing
    behind the = leaves out what may be left out.

      --keep      writes the values into the planet file; without it they last until the planet says
                  otherwise of the component, or the box stops
      --data DIR  the data folder of the box (default: RUNNEL_DATA, or ./data)
command-set-done = { $id } is changed
command-set-kept = { $id } is changed, and the planet file says so
command-wrong-pair = { $word } is not NAME=VALUE
command-no-type = this version knows no type { $type }

command-do = asks a component for something that its type can do
command-do-help =
    Usage: runnel do FLOW/COMPONENT ACTION [NAME=VALUE …] [--data DIR]

    "runnel inspect TYPE" lists the actions and what they take.
command-do-done = { $id } has done { $action }

command-graph = draws the pipeline of a component
command-graph-help =
    Usage: runnel graph FLOW/COMPONENT [--dot] [--job JOB] [--data DIR]

    Prints SVG: runnel graph room/camera > camera.svg

      --dot       prints GraphViz's dot text instead, for which nothing else has to be installed
      --job JOB   which instance, of a component that runs in several jobs
      --data DIR  the data folder of the box (default: RUNNEL_DATA, or ./data)

command-logs = prints log lines of the running box
command-logs-help =
    Usage: runnel logs [FLOW/COMPONENT] [--follow] [--level LEVEL] [--limit N] [--json] [--data DIR]

      --follow       goes on with lines as they come
      --level LEVEL  error, warning, info or debug: the least grave wanted (default: info)
      --limit N      the newest so many (default: 200)
      --json         prints one JSON object a line
      --data DIR     the data folder of the box (default: RUNNEL_DATA, or ./data)

command-password = sets a person's password
command-password-help =
    Usage: runnel password NAME [--data DIR]

    Works on the data folder alone, also while no box runs. The password is asked for without showing it;
    from a pipe it is the first line.
command-password-prompt = New password for { $name }:
command-password-done = the password of { $name } is set
command-password-nobody = there is nobody called { $name } here
command-password-short = a password needs at least { $min } characters

command-secret = sets what stands behind !secret in the planet
command-secret-help =
    Usage: runnel secret NAME [--remove] [--data DIR]
           runnel secret --list [--data DIR]

    The value is asked for without showing it; from a pipe it is the first line. A box that runs goes
    by it at once; nothing ever shows it again.

      --list      prints the names of the secrets that there are
      --remove    forgets the secret
      --data DIR  the data folder (default: RUNNEL_DATA, or ./data)
command-secret-prompt = Secret behind { $name }:
command-secret-done = the secret { $name } is set
command-secret-removed = the secret { $name } is gone
command-secret-empty = the secret { $name } cannot be empty
command-secret-name = { $name } is no name of a secret: it has up to 63 letters, digits, dots, hyphens and underlines, and begins with a letter or a digit
command-secret-use = give a NAME, or --list

### check, inspect, launch, load-test

command-check = asks whether this machine can run the planet
command-check-help =
    Usage: runnel check [--planet FILE] [--data DIR] [--json]

    Reads the planet, then asks this machine for what the planet needs. One line for each finding:
    ok, warning (it works, but you should know) or problem (exit status 1).
    A planet that is wrong ends with exit status 2.

      --planet FILE  the planet file (default: planet.yaml in the data folder)
      --data DIR     the data folder (default: RUNNEL_DATA, or ./data)
      --json         prints one JSON object
command-check-mark-ok = ok
command-check-mark-warning = warning
command-check-mark-problem = problem
command-check-planet = planet { $file }: { $count ->
    [one] one part
   *[other] { $count } parts
  } in { $flows ->
    [one] one stream
   *[other] { $flows } streams
  }
command-check-demo = there is no planet { $file } yet: "serve" will write a demo, which is checked here
command-check-system = system: { $system } on { $arch }
command-check-kernel = kernel: Linux { $version }
command-check-deno = Deno: { $version }
command-check-gstreamer = GStreamer: { $version }
command-check-gstreamer-old = GStreamer: { $version }, but { $oldest } or newer is needed
command-check-gstreamer-failed = GStreamer cannot be started: { $reason }
command-check-library-missing = GStreamer is not installed: install the package { $package }
command-check-plugins = GStreamer's plugins, { $set }: { $version }
command-check-plugins-broken = these plugins of GStreamer are installed but cannot be loaded: { $plugins }
command-check-probe-crashed = a process that asks GStreamer has crashed: { $reason }
command-check-probe-hung = a process that asks GStreamer gave no answer within { $reason }
command-check-elements = all { $count } GStreamer elements that the planet needs are there
command-check-element-missing = GStreamer has no { $element }, which { $components } { $count ->
    [one] needs
   *[other] need
  }: install the package { $package } (plugin { $plugin })
command-check-element-feeds = GStreamer has no { $element }, which every planet needs: install the package { $package } (plugin { $plugin })
command-check-element-unknown = GStreamer has no { $element }, which { $components } { $count ->
    [one] needs
   *[other] need
  }: install the package that brings it
command-check-elements-none = { $component } needs one of { $elements }, and GStreamer has none: install the package of one
command-check-camera = { $component }: the camera { $name } is there ({ $found })
command-check-camera-missing = { $component }: { $name ->
    [auto] there is no camera; plug one in
   *[other] there is no camera { $name }; plug it in, or name another
  }
command-check-camera-denied = { $component }: { $found } may not be opened ({ $reason }); add this user to the group video
command-check-camera-busy = { $component }: another program uses { $found } ({ $reason })
command-check-camera-other = { $component }: { $found } cannot be opened ({ $reason })
command-check-sound = { $component }: the sound input { $name } is there ({ $found })
command-check-sound-denied = { $component }: { $found } may not be opened ({ $reason }); add this user to the group audio
command-check-sound-busy = { $component }: another program uses { $found } ({ $reason })
command-check-sound-missing = { $component }: { $name ->
    [auto] there is no sound input; plug one in
   *[other] there is no sound input { $name }; plug it in, or name another
  }
command-check-file = { $component }: { $name } can be read
command-check-file-missing = { $component }: there is no file { $name }
command-check-file-denied = { $component }: { $name } may not be read by this user ({ $reason })
command-check-file-busy = { $component }: { $name } is in use ({ $reason })
command-check-file-other = { $component }: { $name } cannot be read ({ $reason })
command-check-directory = { $component }: the files in { $name } can be read
command-check-directory-missing = { $component }: there is no folder { $name }
command-check-directory-denied = { $component }: the folder { $name } may not be read by this user ({ $reason })
command-check-directory-busy = { $component }: the folder { $name } is in use ({ $reason })
command-check-directory-other = { $component }: the folder { $name } cannot be read ({ $reason })
command-check-screen = { $component }: the screen { $found } is there
command-check-screen-missing = { $component }: { $name ->
    [auto] there is no screen
   *[other] there is no screen { $name }
  }, or this user may not see it
command-check-firewire = { $component }: a camera is on FireWire ({ $found })
command-check-firewire-missing = { $component }: { $name ->
    [auto] there is no camera on FireWire
   *[other] there is no camera { $name } on FireWire
  }
command-check-address = { $component }: port { $found } is free
command-check-address-own = { $component }: port { $found } is taken by the box that runs from this data folder
command-check-address-busy = { $component }: port { $found } is taken by another program; end that, or choose another port
command-check-address-denied = { $component }: port { $found } may not be opened by this user; ports below 1024 need root, or choose another port
command-check-address-missing = { $component }: port { $found } cannot be opened ({ $reason })
command-check-address-other = { $component }: this machine cannot listen on { $name } ({ $reason })
command-check-folder = the data folder { $path } can be written
command-check-folder-new = the data folder { $path } is not there yet and can be made
command-check-folder-closed = { $path } cannot be written ({ $reason }), so there is no place for the data folder
command-check-space = { $free } GiB are free in the data folder
command-check-space-low = only { $free } GiB are free in the data folder

command-inspect = lists the component types, or tells all of one
command-inspect-help =
    Usage: runnel inspect [TYPE] [--json] [--data DIR]
           runnel inspect --pages FOLDER [--data DIR]

    Without TYPE: all types, sources first. With TYPE: its properties with kind, unit, default and what is
    allowed, the feeds that it takes and gives, and the GStreamer elements that it needs, with their packages.

      --json          prints one JSON object
      --pages FOLDER  writes a page for each type, in Markdown
      --data DIR      the data folder, whose own types are shown too (default: RUNNEL_DATA, or ./data)
command-inspect-own = of this box
command-inspect-folder = It lies in { $folder }.
command-inspect-unknown = there is no type { $type }; { $count ->
    [0] "runnel inspect" lists all
   *[other] near to it: { $allowed }
  }
command-inspect-role-source = Sources: where picture and sound come from
command-inspect-role-converter = Converters: change picture or sound
command-inspect-role-encoder = Encoders: make picture or sound small
command-inspect-role-muxer = Muxers: join what encoders give
command-inspect-role-combiner = Combiners: make one out of several
command-inspect-role-consumer = Consumers: send or keep a stream
command-inspect-role-atmosphere = Atmosphere: services for all streams
command-inspect-role-bouncer = Bouncers: say who may watch; they stand in the atmosphere, too
command-inspect-properties = Properties
command-inspect-actions = Actions, while it runs
command-inspect-any-name = any name
command-inspect-live = changes on air
command-inspect-each-list = each
command-inspect-each-map = NAME
command-inspect-eats = Eats
command-inspect-gives = Gives
command-inspect-gives-with = { $feed }, with { $property }: { $value }
command-inspect-machine = Needs, of the machine
command-inspect-thing-address = an address that is free, in { $property }
command-inspect-thing-camera = a camera, in { $property }
command-inspect-thing-directory = a folder that can be read, in { $property }
command-inspect-thing-file = a file that can be read, in { $property }
command-inspect-thing-firewire = a camera on FireWire, in { $property }
command-inspect-thing-screen = a screen, in { $property }
command-inspect-thing-sound = a sound input, in { $property }
command-inspect-needs = Needs, of GStreamer
command-inspect-several = several of { $media }
command-inspect-one-of = one of { $elements }
command-inspect-required = must be given
command-inspect-optional = may be left out
command-inspect-default = default { $value }
command-inspect-allowed-any = any text
command-inspect-allowed-integer = a whole number from { $min } to { $max }
command-inspect-allowed-decimal = a number from { $min } to { $max }
command-inspect-allowed-bitrate = a bit rate from { $min } to { $max }
command-inspect-allowed-size = a size from { $min } to { $max }
command-inspect-allowed-time = a time from { $min } to { $max }
command-inspect-allowed-fraction = a fraction from { $min } to { $max }, such as 25/1
command-inspect-allowed-choice = one of { $allowed }
command-inspect-allowed-flag = true or false
command-inspect-allowed-path = a path
command-inspect-allowed-mount = a path below the box's address, such as /room1.webm
command-inspect-allowed-list = a list
command-inspect-allowed-map = "name: value" lines
command-inspect-allowed-keyframes = a number of frames from 1 to { $maxFrames }, or a time from { $min } to { $max }
command-inspect-allowed-listen = a port, or HOST:PORT

command-launch = runs one flow that is written in one line
command-launch-help =
    Usage: runnel launch 'TYPE [PROPERTY=VALUE …] ! TYPE …' [--listen HOST:PORT] [--data DIR]

    Runs one flow without a planet file, until SIGTERM or SIGINT. Nothing is kept.
      runnel launch 'video-test ! vp8-encoder ! webm-muxer ! http-streamer mount=/a.webm'

    Feeds join from left to right. "name=NAME" names a component; "NAME. !" or "NAME.FEED !" begins a chain at it,
    "! NAME." or "! NAME.EATER" ends one there. Values may stand in quotes; relative paths start at the working
    directory.
      runnel launch 'webm-muxer name=m ! http-streamer mount=/a.webm
                     video-test ! vp8-encoder ! m.  audio-test ! opus-encoder ! m.'

      --listen HOST:PORT  where to listen (default: port 8800); port 0 takes any
      --data DIR          a data folder whose own types can be used (default: RUNNEL_DATA, or ./data)
command-launch-wrong = { $count ->
    [one] one thing is wrong with the stream
   *[other] { $count } things are wrong with the stream
  }
command-launch-empty = nothing stands here; a type is needed, such as video-test
command-launch-quote-open = this quote is never closed
command-launch-join-start = nothing stands before this "!"; a type or NAME. is needed there
command-launch-join-end = nothing stands behind this "!"; a type or NAME. is needed there
command-launch-property-alone = { $value }= stands behind nothing that could have it; properties come after their type
command-launch-property-own = { $value }= is not allowed here; the type stands by itself, and "!" joins feeds
command-launch-property-double = { $value }= stands here a second time; each property may stand once
command-launch-name-double = { $value } is the name of another component already; each name may stand once
command-launch-reference-unknown = no component has the name { $value }; those there are: { $allowed }
command-launch-reference-alone = { $value } joins nothing; "!" is needed before or behind it

command-load-test = lets many viewers watch one stream, and tells what became of them
command-load-test-help =
    Usage: runnel load-test URL --viewers N --seconds S [--json] [--remote]

    Opens N connections to a stream over HTTP and reads for S seconds from when everyone is answered or refused.
    Exit status 1 when anyone was refused or dropped.

      --viewers N  1 to 20000
      --seconds S  1 to 3600
      --json       prints the result as one JSON object
      --remote     allows a machine that is not this one; ask its owner first
command-load-test-url = { $value } is not an address of a stream, such as http://localhost:8800/room1.webm
command-load-test-count = { $option } takes a whole number from 1 to { $max }
command-load-test-host = there is no host { $host }
command-load-test-remote = { $host } is not this machine; --remote loads it all the same
command-load-test-progress = { $watching } watch, { $refused } refused, { $dropped } dropped, { $rate } Mbit/s
command-load-test-viewers = viewers: { $viewers } asked, { $answered } answered, { $refused } refused, { $dropped } dropped
command-load-test-refused = refused: { $count } with { $reason }
command-load-test-dropped = dropped: { $count } with { $reason }
command-load-test-bytes = bytes for each viewer: { $min } least, { $median } median, { $max } most
command-load-test-silence = longest silence: { $ms } ms
command-load-test-first = first byte after: { $median } ms median, { $p99 } ms for 99 of 100

# $source: a package of GStreamer's sources. $version: the one that is installed.
defect-webm-waits = { $source } { $version }: a WebM stream stands still as long as one of its inputs gives nothing. Runnel puts silence or the last picture in its place.
defect-webm-order = { $source } { $version }: a WebM stream puts sound that comes late behind newer pictures. Runnel lets it wait for 200 ms.
defect-webm-spins = { $source } { $version }: a WebM muxer that refuses an input takes a whole processor. Runnel ends it at once and makes a new one.
defect-ogg-waits = { $source } { $version }: an Ogg stream stands still as long as one of its inputs gives nothing. Runnel puts silence or the last picture in its place.
defect-ogg-headers = { $source } { $version }: an Ogg stream ends silently when an encoder starts anew and sends its headers again. Runnel takes those headers out.
defect-mp4-times = { $source } { $version }: an MP4 stream loses sound and picture to each other when one began before the other. Runnel writes the right times.
defect-av1-record = { $source } { $version }: AV1 in MP4 and WebM is described by what lay in memory before, and browsers refuse it. Runnel describes it itself.
defect-mp4-opus = { $source } { $version }: browsers refuse Opus in an MP4 stream. Runnel puts its header right.
defect-ts-joins = { $source } { $version }: an MPEG transport stream does not say where a viewer can join. Runnel looks for it.
defect-av1-aborts = { $source } { $version }: the AV1 encoder ends its whole process with some settings. Runnel uses others.
defect-mp4-waits = { $source } { $version }: an MP4 stream stands still as long as one of its inputs gives nothing. Runnel puts silence or the last picture in its place.
defect-mpegts-waits = { $source } { $version }: an MPEG transport stream stands still as long as one of its inputs gives nothing. Runnel puts silence or the last picture in its place.
defect-socket-growth = { $source } { $version }: a feed to a process that does not read takes more and more memory. Runnel sets a limit and lets the oldest go.
defect-gdp-key-frames = { $source } { $version }: a feed to another process looks as if it could begin anywhere. Runnel begins at the next full picture.

### Component types of one's own

# $reason: what the compiler or the definition's check says, for engineers.
addon-name = { $folder } is no component type: a name has small letters, digits and hyphens, and begins with a letter, which { $type } does not
addon-new = { $folder } has come since the box was started; the box takes it up when it is started again
addon-taken = { $folder } is no component type: the program itself has a type { $type }, so choose another name
addon-file-missing = { $folder } is no component type: it has no { $file }
addon-wrong = { $file } declares no component type: { $reason }
addon-other-type = { $file } declares the type { $got }, and its folder is called { $type }: both must be the same
addon-text-missing = { $file } lacks texts that the type needs: { $ids }
addon-text-broken = { $file } has texts that cannot be read: { $ids }
addon-text-foreign = { $file } has texts that are not the type's own: { $ids }; they begin with "component-" and its name, or with its name

command-new = lays out a component type of your own
command-new-help =
    Usage: runnel new component NAME [--like source|converter|encoder|bouncer] [--data DIR]

    Writes a small example that works, with its texts and its test, to the folder components/NAME of the data
    folder. docs/your-own-component.md goes on from there.

      --like KIND  what it is to be like (default: converter)
      --data DIR   the data folder (default: RUNNEL_DATA, or ./data)
command-new-kind = there is nothing to be made anew that is called { $kind }; try: runnel new component NAME
command-new-like = there is no example { $like }; there are: { $allowed }
command-new-there = { $folder } is there already
command-new-not-writable = { $folder } cannot be written by this user
command-new-done =
    { $type } is there, and works. Change it, and test it with: runnel test { $folder }
    A box that runs takes it up when it is started again.

command-test = tests a component type of your own
command-test-help =
    Usage: runnel test FOLDER

    Checks the definition and the texts of the component type in FOLDER, then compiles and runs its tests, all
    files whose names end in _test.ts. The exit status is 1 when anything is wrong.
command-test-checked = { $type }: its definition and its texts are right
command-test-none = { $folder } has no test: a file whose name ends in _test.ts
command-test-failed = { $type }: its tests have failed
command-test-compiled = tests need Deno, which a compiled program does not have: run them from the sources

## Pages

# Moods, in the plain words that docs/ui.md fixes.
mood-happy = Working
mood-hungry = No signal
mood-waking = Starting
mood-sleeping = Off
mood-lost = No contact
mood-sad = Failed, needs you

# Both pages
page-needs-script = This page needs JavaScript. Turn it on in your browser.
page-skip = Skip to the content
page-no-answer = This box does not answer. Trying again…
page-no-answer-now = The box did not answer. Try once more.
page-loading = One moment…

# What is on air, for viewers
viewer-page-title = On air
viewer-heading = On air
viewer-admin-link = Manage this box
viewer-empty-title = Nothing is on air
viewer-empty-text = As soon as a stream starts, it shows here by itself. You can leave this page open.
viewer-empty-admin = Set up a stream
viewer-live = Live
viewer-waiting-badge = Not on air yet
viewer-locked-badge = Password needed
viewer-waiting-title = Not on air yet
viewer-waiting-text = It starts here by itself as soon as there is a picture.
viewer-connecting = Connecting…
viewer-reconnecting = The stream broke off. Connecting again…
viewer-unplayable-title = This browser cannot play this stream
viewer-unplayable-text = Open one of the addresses below in a player such as VLC.
viewer-locked-title = This stream asks for a password
viewer-refused-title = You were not let in
viewer-refused-text = This stream wants a name and a password. Try again if you have both; if not, ask whoever runs this box.
viewer-listen = Listen
viewer-listen-this = Listen to { $title }
viewer-watch = Watch
viewer-watch-this = Watch { $title }
viewer-stop = Stop
viewer-sound-on = Sound on
viewer-sound-off = Sound off
viewer-volume = Loudness
viewer-fullscreen = Full screen
viewer-picture = Live picture of { $title }
viewer-sound-only = Sound only
viewer-other-ways = Other ways to watch and listen
viewer-way-video = Picture and sound
viewer-way-picture = Picture only
viewer-way-sound = Sound only
viewer-way-playlist = Open in a player
viewer-delay = about { $seconds } s behind

# Logging in
login-title = Log in
login-lead = This is where the box is looked after.
login-password = Password
login-submit = Log in
login-busy = Logging in…
login-out = Log out
login-leaving = Logging out…
login-wrong = The password is wrong.
claim-title = Welcome. This box is new.
claim-lead = Choose a password, so that only you can change it.
claim-code = Setup code
claim-code-hint = The box printed it when it started. It also stands in the file “setup-code” in its data folder.
claim-password = New password
claim-password-hint = At least { $length } characters. A few words that only you think of are best.
claim-submit = Make it mine
claim-busy = One moment…
claim-show = Show what I type

# The administrator's pages
admin-page-title = Manage this box
admin-overview = Overview
admin-viewer-link = Viewer page
admin-expert = Expert words
admin-connection-lost = The connection to the box is lost. What you see may be old. Connecting again…
admin-version = Runnel { $version }
admin-running-for = running for { $time }
admin-summary-happy = Everything works
admin-summary-sleeping = Nothing is running
admin-summary-waking = Starting
admin-summary-hungry = { $count ->
    [one] { $count } part gets no signal
   *[other] { $count } parts get no signal
}
admin-summary-lost = { $count ->
    [one] No contact with { $count } part
   *[other] No contact with { $count } parts
}
admin-summary-sad = { $count ->
    [one] { $count } part needs you
   *[other] { $count } parts need you
}
admin-parts-working = { $working } of { $all } parts are working
admin-messages = What the box has to say
admin-no-messages = No messages. All is well.
admin-streams = Streams
admin-services = Services
admin-empty-title = There is no stream yet
admin-empty-config = Open the configuration
admin-empty-text = Write one into the configuration: a camera, an encoder, a muxer and a streamer are enough.
admin-map-of = How { $name } runs, from its sources on the left to its viewers on the right
admin-legend-video = Picture
admin-legend-audio = Sound
admin-legend-muxed = Both together
picture-count = { $count ->
    [one] { $count } picture
   *[other] { $count } pictures
}
pictures-per-second = { $count ->
    [one] { $count } picture per second
   *[other] { $count } pictures per second
}
admin-viewers-now = { $count ->
    [one] { $count } viewer
   *[other] { $count } viewers
}
level-error = Problem
level-warning = Warning
level-info = Note
level-debug = Detail
message-detail = Technical detail

# The page of a part
part-missing-title = This part does not exist
part-missing-text = It may have been taken out of the configuration.
part-back = Back to the overview
part-start = Start
part-stop = Stop
part-restart = Restart
part-starting = Starting…
part-stopping = Stopping…
part-restarting = Restarting…
part-porter-hint = This part carries these pages, so it can be restarted here, but not stopped.
part-messages = Messages
part-figures = Figures
part-figures-off = There are no figures while this part is off.
part-figures-error = The figures cannot be read just now.
part-connections = Connections
part-takes-from = Takes from
part-gives-to = Gives to
part-nothing-in = Takes from no other part.
part-nothing-out = Gives to no other part.
part-settings = Settings
part-no-settings = This part has no settings.
part-open-mount = Open { $mount }
part-yes = yes
part-no = no
part-none = not set
figure-in = Comes in
figure-out = Goes out
figure-sent = Sent to viewers
figure-viewers = Viewers
figure-viewers-of = of { $limit } at most
figure-viewers-peak = most at once: { $peak }
figure-samples = Pieces per second
figure-dropped = Thrown away
figure-dropped-hint = because something further on was slow
figure-reconnects = Came back
figure-reconnects-hint = times that the signal broke and returned
figure-refused = Turned away
figure-skips = Moved on to newer picture
figure-cut-off = Cut off for being too slow
figure-uptime = Running for
figure-instance = In process { $job }
figure-total = { $amount } in all

# Log lines
log-title = Log
log-level = Show
log-level-error = Problems only
log-level-warning = Warnings and worse
log-level-info = Normal
log-level-debug = Everything
log-follow = Keep up with new lines
log-empty = No lines yet.
log-error = The log cannot be read just now.
log-lines-of = Log lines of { $name }

# Controls that count at once
part-actions = What it can do
part-readings = Right now
part-own-failed = This section of the part cannot be shown: { $reason }
part-controls = Change it while it is on air
part-no-other-settings = All its settings can be changed above.
part-settings-restart = These change with a restart.
part-settings-config = Change them in the configuration
control-keep = Keep after a restart
control-keep-off = What you change here counts at once, until the box restarts.
control-keep-on = What you change here counts at once and is written into the configuration.
control-kept = Kept
control-apply = Apply
control-refused = The stream goes on with the value before.
control-text-keys = Enter puts it on air. Shift and Enter start a new line. Esc takes back what you typed.
control-back-to = Back to { $value }
control-set = Set
control-unset = Unset
places-drawing = Where the pictures lie
places-fills = Fills everything, below the others
places-hint = Drag a picture, or its lower right corner to change its size. With the keyboard: arrows move, Shift and arrows change the size, Alt makes small steps.
places-picture = { $name }: { $left } from the left, { $top } from the top, { $width } wide, { $height } high
action-on-air = On air
action-put-on-air = Put on air
choice-a = A
choice-b = B
choice-none = none
choice-auto = automatic
choice-never = never
choice-always = always
choice-black = black
choice-white = white
choice-checker = chequered
choice-top-left = top left
choice-top = top
choice-top-right = top right
choice-left = left
choice-center = middle
choice-right = right
choice-bottom-left = bottom left
choice-bottom = bottom
choice-bottom-right = bottom right
choice-time = time
choice-time-seconds = time with seconds
choice-date = date
choice-date-time = date and time
field-left = From the left
field-top = From the top
field-width = Width
field-height = Height
field-alpha = How solid it is
field-to = To
reading-address = Address
reading-content-type = Kind of stream
reading-level = Level
reading-levels = Levels
reading-on-air = On air
reading-playing = Playing
level-channel = { $name }, channel { $channel }
level-silent = silent
level-too-loud = Too loud

# For experts
expert-feeds = Feeds
expert-feed = Feed
expert-gaps = Gaps
expert-idle = Last piece
expert-never = never
expert-now = just now
expert-cpu = Processor
expert-cpu-note = of one core, for the whole process
expert-memory = Memory
expert-process-note = for the whole process
expert-graph = How it is made inside
expert-graph-about = The elements of GStreamer that this part consists of, as they are at this moment.
expert-graph-draw = Draw it
expert-graph-again = Draw it anew
expert-graph-dot = Download as .dot
expert-graph-dot-instead = You can download the .dot file and draw it elsewhere.
expert-graph-job = Process
expert-graph-of = Pipeline of { $name }
expert-debug = How much GStreamer tells of this part
expert-debug-usual = as usual
expert-debug-hint = From 0, nothing, to 9, everything. It lasts until the process of this part ends. Choose “Everything” below to see the lines.

# Devices
devices-title = Devices
devices-lead = What this box sees, hears and encodes with. Try each before you rely on it.
devices-look = Look again
devices-looking = Looking…
devices-looking-long = Looking for cameras and microphones. This can take some seconds.
devices-cameras = Cameras
devices-microphones = Microphones and sound inputs
devices-encoders = Encoders
devices-encoders-about = They make picture and sound small enough to send. A trial measures how fast this box is with a picture of 640 × 480.
devices-no-camera = There is no camera. Plug one in, wait a moment, and look again.
devices-no-microphone = There is no microphone or sound input. Plug one in, wait a moment, and look again.
devices-id = In the configuration:
devices-try = Try it
devices-trying = Trying…
devices-works = It works
devices-fails = It does not work
devices-picture = What the camera sees
devices-speed = { $count ->
    [one] Could do { $count } picture per second on one core.
   *[other] Could do { $count } pictures per second on one core.
}
devices-gives = { $count ->
    [one] Gives { $count } picture per second.
   *[other] Gives { $count } pictures per second.
}
devices-cpu = Takes { $percent } % of one core.
devices-more-sizes = { $count ->
    [one] and { $count } more size
   *[other] and { $count } more sizes
}
devices-channels = { $count ->
    [one] { $count } channel
   *[other] { $count } channels
}
devices-missing = Not installed: GStreamer’s { $elements }

# Configuration
file-title = Configuration
file-lead = The planet file says what this box does. Save it, and only what differs starts anew; the rest stays on air.
file-text = Planet file
file-keys = Enter keeps the indentation. Tab leaves the field.
file-hidden = ••• stands for a secret that the file has; it stays as it is unless you write over it.
file-check = Check
file-save = Save
file-saving = Saving…
file-discard = Take back
file-unsaved = Not saved yet.
file-fine = All is well. It can be saved.
file-saved = Saved as version { $version }.
file-added = New: { $parts }.
file-removed = Gone: { $parts }.
file-changed = Changed: { $parts }.
file-problems = { $count ->
    [one] One thing is wrong. The box goes on as it was.
   *[other] { $count } things are wrong. The box goes on as it was.
}
file-line = Line { $line }
file-conflict = Somebody changed it meanwhile
file-conflict-text = The file on the box is no longer the one that you began with. Yours stands below in the editor; choose which of both counts.
file-take-theirs = Take that of the box
file-save-mine = Save mine instead
file-theirs = On the box now
file-theirs-about = Lines with a mark are not in yours.
file-history = Earlier versions
file-history-unsaved = To go back to one of them, save or take back first what you have typed.
file-version = Version { $version }
file-current = in use
file-look = Show
file-look-away = Hide
file-roll-back = Go back to it
file-older = { $count ->
    [one] Show { $count } older version
   *[other] Show { $count } older versions
}
file-how-file = edited on the box
file-how-api = saved here or by a program
file-how-properties = changed on air and kept
file-how-rollback = went back to version { $version }

# Secrets, beside the configuration
secrets-title = Secrets
secrets-lead = Passwords that stand outside the file, which only names them. Once set, nothing shows a value again. What is in use can be removed after the file no longer names it and is saved.
secrets-none = There are no secrets yet
secrets-none-about = A password in the file stands in every copy of it. Give it a name here instead, and let the file name it:
secrets-add = Add a secret
secrets-name = Name
secrets-name-hint = Up to 63 letters without accents, digits, dots, hyphens and underlines; a letter or a digit first.
secrets-name-known = There is one of this name. Its value is replaced.
secrets-value = Value
secrets-value-of = Value of { $name }
secrets-value-hint = Nothing shows it again once it is set.
secrets-set = Set the value
secrets-setting = Setting…
secrets-cancel = Cancel
secrets-set-used = { $name } is set. What uses it starts anew.
secrets-set-unused = { $name } is set. It is used once the saved file says !secret { $name }.
secrets-missing = No value yet
secrets-used = in use
secrets-unused = not in use
secrets-in-file = In the file:
secrets-to-use = To use it, write in the file:
secrets-give = Give it a value
secrets-replace = Replace the value
secrets-remove = Remove
secrets-remove-sure = Remove { $name }? Its value is gone for good then, and an earlier version that names it needs a new one.
secrets-remove-yes = Remove it for good
secrets-removing = Removing…
secrets-keep = Keep it
secrets-gone = { $name } is gone.

## Reference pages

reference-title = Component types
reference-intro = Every part that a stream can be made of, with all that can be set. The pages are made from the program itself: `runnel inspect TYPE` says the same. Dirac and Smoke, which older systems had, have left GStreamer and are not here.
reference-properties = Properties
reference-actions = Actions
reference-eats = Takes
reference-gives = Gives
reference-needs = Needs, of GStreamer
reference-column-name = name
reference-column-about = what it is
reference-column-value = value
reference-column-default = when left out
reference-column-live = on air
reference-column-takes = takes
reference-column-eater = input
reference-column-feeder = feed
reference-column-media = media
reference-yes = yes
command-inspect-allowed-url = an address that starts with { $allowed }
