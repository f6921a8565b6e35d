// Writes components/shell/mantine-variables.css from the theme.
import { writeFileSync } from 'node:fs';
import { mantineVariablesCss } from '@/components/shell/mantine-variables-css';

writeFileSync('components/shell/mantine-variables.css', mantineVariablesCss());
