// Writes docs/methods.md from the text of the method page.
import { writeFileSync } from 'node:fs';
import { methodsAsMarkdown } from '@/lib/analysis/methods-markdown';

writeFileSync('docs/methods.md', methodsAsMarkdown());
