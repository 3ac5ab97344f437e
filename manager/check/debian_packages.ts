/** Which Debian package brings which GStreamer element, so that a person knows what to install. */

const CORE = "libgstreamer1.0-0";
const BASE = "gstreamer1.0-plugins-base";
const GOOD = "gstreamer1.0-plugins-good";
const BAD = "gstreamer1.0-plugins-bad";

/** Element, plugin and package, as Debian 12 and 13 divide them; Ubuntu and Raspberry Pi OS do as Debian does. */
const PLUGINS: readonly { readonly plugin: string; readonly package: string; readonly elements: readonly string[] }[] =
  [
    {
      plugin: "coreelements",
      package: CORE,
      elements: ["capsfilter", "clocksync", "fdsrc", "filesrc", "identity", "queue", "tee"],
    },
    { plugin: "app", package: BASE, elements: ["appsink", "appsrc"] },
    { plugin: "audioconvert", package: BASE, elements: ["audioconvert"] },
    { plugin: "audiomixer", package: BASE, elements: ["audiomixer"] },
    { plugin: "audiorate", package: BASE, elements: ["audiorate"] },
    { plugin: "audioresample", package: BASE, elements: ["audioresample"] },
    { plugin: "audiotestsrc", package: BASE, elements: ["audiotestsrc"] },
    { plugin: "compositor", package: BASE, elements: ["compositor"] },
    { plugin: "ogg", package: BASE, elements: ["oggmux"] },
    { plugin: "opus", package: BASE, elements: ["opusenc"] },
    { plugin: "playback", package: BASE, elements: ["decodebin"] },
    { plugin: "tcp", package: BASE, elements: ["multifdsink"] },
    { plugin: "theora", package: BASE, elements: ["theoraenc"] },
    { plugin: "videoconvertscale", package: BASE, elements: ["videoconvert", "videoscale"] },
    { plugin: "videorate", package: BASE, elements: ["videorate"] },
    { plugin: "videotestsrc", package: BASE, elements: ["videotestsrc"] },
    { plugin: "volume", package: BASE, elements: ["volume"] },
    { plugin: "vorbis", package: BASE, elements: ["vorbisenc"] },
    { plugin: "1394", package: GOOD, elements: ["dv1394src"] },
    { plugin: "audioparsers", package: GOOD, elements: ["aacparse", "mpegaudioparse"] },
    { plugin: "debug", package: GOOD, elements: ["capssetter"] },
    { plugin: "deinterlace", package: GOOD, elements: ["deinterlace"] },
    { plugin: "dv", package: GOOD, elements: ["dvdec", "dvdemux"] },
    { plugin: "flac", package: GOOD, elements: ["flacenc"] },
    { plugin: "gdkpixbuf", package: GOOD, elements: ["gdkpixbufdec", "gdkpixbufoverlay"] },
    { plugin: "icydemux", package: GOOD, elements: ["icydemux"] },
    { plugin: "imagefreeze", package: GOOD, elements: ["imagefreeze"] },
    { plugin: "isomp4", package: GOOD, elements: ["mp4mux"] },
    { plugin: "jpeg", package: GOOD, elements: ["jpegdec", "jpegenc"] },
    { plugin: "lame", package: GOOD, elements: ["lamemp3enc"] },
    { plugin: "level", package: GOOD, elements: ["level"] },
    { plugin: "matroska", package: GOOD, elements: ["webmmux"] },
    { plugin: "mulaw", package: GOOD, elements: ["mulawenc"] },
    { plugin: "multipart", package: GOOD, elements: ["multipartmux"] },
    { plugin: "pulseaudio", package: GOOD, elements: ["pulsesrc"] },
    { plugin: "rtsp", package: GOOD, elements: ["rtspsrc"] },
    { plugin: "soup", package: GOOD, elements: ["souphttpsrc"] },
    { plugin: "speex", package: GOOD, elements: ["speexenc"] },
    {
      plugin: "video4linux2",
      package: GOOD,
      elements: ["v4l2h264enc", "v4l2jpegenc", "v4l2src", "v4l2vp8enc", "v4l2vp9enc"],
    },
    { plugin: "videocrop", package: GOOD, elements: ["videocrop"] },
    { plugin: "videofilter", package: GOOD, elements: ["videobalance", "videoflip"] },
    { plugin: "vpx", package: GOOD, elements: ["vp8enc", "vp9enc"] },
    { plugin: "ximagesrc", package: GOOD, elements: ["ximagesrc"] },
    { plugin: "aom", package: BAD, elements: ["av1enc"] },
    { plugin: "audiobuffersplit", package: BAD, elements: ["audiobuffersplit"] },
    { plugin: "gdp", package: BAD, elements: ["gdpdepay", "gdppay"] },
    { plugin: "mpegtsdemux", package: BAD, elements: ["tsparse"] },
    { plugin: "mpegtsmux", package: BAD, elements: ["mpegtsmux"] },
    { plugin: "openh264", package: BAD, elements: ["openh264enc"] },
    { plugin: "srt", package: BAD, elements: ["srtsrc"] },
    {
      plugin: "va",
      package: BAD,
      elements: [
        "vaav1enc",
        "vaav1lpenc",
        "vah264enc",
        "vah264lpenc",
        "vajpegenc",
        "vavp8enc",
        "vavp8lpenc",
        "vavp9enc",
        "vavp9lpenc",
      ],
    },
    { plugin: "videoparsersbad", package: BAD, elements: ["av1parse", "h264parse", "vp9parse"] },
    { plugin: "voaacenc", package: BAD, elements: ["voaacenc"] },
    { plugin: "alsa", package: "gstreamer1.0-alsa", elements: ["alsasrc"] },
    { plugin: "libav", package: "gstreamer1.0-libav", elements: ["avenc_aac"] },
    { plugin: "libcamera", package: "gstreamer1.0-libcamera", elements: ["libcamerasrc"] },
    { plugin: "pango", package: "gstreamer1.0-x", elements: ["textoverlay"] },
    { plugin: "pipewire", package: "gstreamer1.0-pipewire", elements: ["pipewiresrc"] },
    {
      plugin: "vaapi",
      package: "gstreamer1.0-vaapi",
      elements: ["vaapih264enc", "vaapijpegenc", "vaapivp8enc", "vaapivp9enc"],
    },
    { plugin: "x264", package: "gstreamer1.0-plugins-ugly", elements: ["x264enc"] },
  ];

const BY_ELEMENT = new Map(PLUGINS.flatMap((line) => line.elements.map((element) => [element, line])));

/** Where an element comes from. */
export interface ElementOrigin {
  /** GStreamer's plugin. */
  readonly plugin: string;
  /** The Debian package with that plugin. */
  readonly package: string;
}

/**
 * Tells where an element comes from.
 *
 * @param element Its name.
 * @returns Null for one that no type of the program needs, only an add-on.
 */
export function elementOrigin(element: string): ElementOrigin | null {
  const line = BY_ELEMENT.get(element);
  return line === undefined ? null : { plugin: line.plugin, package: line.package };
}

/**
 * Names an element with its package, as far as that is known.
 *
 * @param element Its name.
 * @param name How the element itself is written. @default as it is
 */
export function withPackage(element: string, name: string = element): string {
  const origin = elementOrigin(element);
  return origin === null ? name : `${name} (${origin.package})`;
}
