/** What every answer of the program calls its server, in the header `Server` (RFC 9110, section 10.2.4). */

/** The program's name. */
export const SERVER_NAME = "Runnel";
