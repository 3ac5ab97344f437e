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
value-mount-reserved = { $value } belongs to the box itself; not allowed are: { $reserved }

## Planet file

## Components

## Running: messages of components, workers and jobs

## API

## Commands

## Pages
