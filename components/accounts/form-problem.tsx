import { Alert } from '@mantine/core';

/** Why a form was not taken as a whole. */
export function FormProblem({ problem }: { problem: string | undefined }) {
  if (problem === undefined) return null;
  return (
    <Alert color="red" variant="outline" role="alert">
      {problem}
    </Alert>
  );
}
