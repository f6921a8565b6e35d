import { writeSecondReading } from './second-reading';
import { writeSmallDebate } from './small-debate';
import { writeSmallPositions } from './small-positions';

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
