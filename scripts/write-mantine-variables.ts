// Writes components/loading/mantine-variables.css from the theme.
import { writeFileSync } from 'node:fs';
import { mantineVariablesCss } from '@/components/loading/mantine-variables-css';

writeFileSync('components/loading/mantine-variables.css', mantineVariablesCss());
