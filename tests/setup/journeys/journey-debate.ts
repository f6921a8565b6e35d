import { writeSecondReading } from '@/tests/setup/second-reading';
import { writeSmallDebate } from '@/tests/setup/small-debate';
import { writeSmallPositions } from '@/tests/setup/small-positions';

/**
 * The small debate with its positions, and with a second reading where a coder is named; `names` are
 * other names than its own.
 */
export async function writeJourneyDebate(
  title: string,
  coder: string,
  names: Parameters<typeof writeSmallDebate>[1] = {},
) {
  const debate = await writeSmallDebate(title, names);
  await writeSmallPositions(debate);
  const second = coder ? await writeSecondReading(debate, coder) : null;
  return {
    slug: debate.slug,
    readingId: debate.readingId,
    secondReadingId: second?.id ?? '',
  };
}
