import { listEndings } from '@/lib/interchange/source-formats';

/** How to use `import`, with an example of a decisions file. */
export const importHelp = `Usage:
  npm run -s counterpoint -- import FILE… [--title T] [--question Q]
      [--decisions FILE] [--each-file] [--dry-run] [--json]

Reads a text, proposes who speaks where and prints it. Without --dry-run the
debate is stored, all of it or nothing, if nothing is left to decide. It reads
${listEndings()}.

  --title T         the debate's title (else the one the text has, else the
                    file's name)
  --question Q      the question it answers (else the last one its introduction
                    asks, else the title)
  --decisions FILE  answers to what is left to decide
  --each-file       each file is a contribution by one commentator (else they
                    are parts of one text)
  --dry-run         store nothing
  --json            JSON instead of lines

A decisions file, everything in it optional:

  {
    "title": "…", "question": "…", "date": "2024-05-01",
    "publisher": "…", "url": "https://…",
    "speakers": {
      "Bob": { "sameAs": "Robert Kwan" },
      "Ann Lee": { "existing": "Ann Lee", "affiliation": "Harbour board" },
      "Host": { "role": "moderation" },
      "Note": { "leaveAsText": true }
    },
    "starts": [
      { "at": "The first words of a paragraph", "speaker": "Ann Lee" }
    ],
    "proposed": true, "joinTurns": false
  }

  "sameAs": null says that two speakers are two people; "existing": null makes a
  new commentator; an empty {} makes a speaker of any label that opens a line
  ("Evan You": {}), or confirms one; "leaveAsText": true says that a label names
  nobody; "proposed" says so of all names that are asked about together, true or
  false; "remove": true in "starts" takes a boundary away.

An archive (“export” writes one) is known by its first lines. All of it is
stored or nothing. A thing is known by its id: the same is left as it is; what
differs, or has the name of another thing here, is listed and refused until a
decisions file says to “keep” what is here, to “take” what the archive has, or
to “copy” it beside it; for all, for a kind, or by id or address:

  { "all": "keep",
    "commentators": "keep", "themes": "keep", "propositions": "take",
    "readings": "copy", "debates": { "the-empty-farebox": "take" } }

Exit code 0: printed or stored; 1: nothing was stored, and why is on stderr.`;
