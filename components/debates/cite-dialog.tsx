import { CopyText } from '@/components/ui/copy/copy-text';
import { LateDialog } from '@/components/ui/share/late-dialog';
import { OpensHereOnly } from '@/components/ui/share/opens-here-only';
import { type CitedView, citeBibtex, citeCsl, citePlain } from '@/lib/debates/cite';

const FORMS = [
  { title: 'Plain text', write: citePlain },
  { title: 'BibTeX', write: citeBibtex },
  { title: 'CSL-JSON', write: citeCsl },
];

/** Sweden writes a day as ISO 8601 does: 2026-11-09. Of the clock on the wall, not of Greenwich. */
const isoDay = new Intl.DateTimeFormat('sv-SE');

/** A view in the forms in which it can be cited, as looked at today; each can be copied. */
export function CiteDialog({
  cited,
  opened,
  onClose,
}: {
  cited: Omit<CitedView, 'accessed'>;
  opened: boolean;
  onClose: () => void;
}) {
  const accessed = isoDay.format(new Date());
  return (
    <LateDialog title="Cite this view" opened={opened} size="lg" onClose={onClose}>
      <p>
        <OpensHereOnly what="The address of the view" />
      </p>
      <p className="small soft">
        The first entry is the text, the second its coding. Names are turned round so that lists
        sort by family; where a family name comes first, set it right.
      </p>
      {FORMS.map(({ title, write }) => (
        <CopyText key={title} title={title} text={write({ ...cited, accessed })} />
      ))}
    </LateDialog>
  );
}
