/** Messages of parts, each with its gravity as icon, colour and word, and the technical detail behind a click. */
import { Fragment, type VNode } from "preact";
import { formatMoment } from "../shared/format.ts";
import { Icon } from "../shared/icon.tsx";
import { language, text } from "../text.ts";
import { expert } from "./expert.ts";
import type { PartMessage } from "./gravest_messages.ts";
import { plainMessage } from "./plain_message.ts";
import { partHref } from "./route.ts";
import { parts as allParts } from "./state/planet_state.ts";
import { streamTitle } from "./stream_title.ts";

/** Which mood's colour a level has. */
const COLOUR = { error: "sad", warning: "hungry", info: "waking" } as const;

/** Draws the list. */
export function MessageList({ messages, named }: {
  readonly messages: readonly PartMessage[];
  /** Whether each message names its part, with its stream. */
  readonly named: boolean;
}): VNode {
  return (
    <ul class="divide-y divide-line">
      {messages.map((one) => (
        <MessageItem key={`${one.parts[0].id} ${one.message.id} ${one.message.text}`} one={one} named={named} />
      ))}
    </ul>
  );
}

function MessageItem(
  { one: { parts, message }, named }: { readonly one: PartMessage; readonly named: boolean },
): VNode {
  return (
    <li class="flex gap-3 py-3" data-mood={COLOUR[message.level]}>
      <span class="text-mood mt-0.5">
        <Icon name={message.level} />
      </span>
      <div class="min-w-0 flex-1">
        <p class="break-words">
          <span class="sr-only">{text(`level-${message.level}`)}:</span>
          {named && (
            <>
              <Names parts={parts} />
              {": "}
            </>
          )}
          {expert.value ? message.text : plainMessage(message.text, allParts.value)}
        </p>
        <p class="hint mt-0.5">
          <time dateTime={message.at}>{formatMoment(message.at, language())}</time>
        </p>
        {message.debug !== "" && (
          <details class="mt-1">
            <summary class="link text-sm cursor-pointer py-1 list-none">{text("message-detail")}</summary>
            <pre class="mt-1 p-3 rounded-lg bg-raised text-xs whitespace-pre-wrap break-words">{message.debug}</pre>
          </details>
        )}
      </div>
    </li>
  );
}

/** The parts, each a way to its page; the first with its stream, as several streams may each have a camera. */
function Names({ parts }: Pick<PartMessage, "parts">): VNode {
  const stream = streamTitle(parts[0]);
  return (
    <>
      {parts.map((part, index) => (
        <Fragment key={part.id}>
          {index > 0 && ", "}
          <a class="link font-semibold" href={partHref(part.id)}>
            {index === 0 && stream !== null && `${stream} · `}
            {part.label ?? part.name}
          </a>
        </Fragment>
      ))}
    </>
  );
}
