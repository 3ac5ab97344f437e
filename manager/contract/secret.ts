/** What a secret may be, as the box, its command line and its pages hold it. */

/** Names of secrets. Is a `pattern` of the pages, too: browsers want the hyphen escaped. */
export const SECRET_NAME = /^[A-Za-z0-9][A-Za-z0-9_.\-]{0,62}$/;

/** The longest value, in UTF-16 units. */
export const MAX_SECRET_LENGTH = 4096;
