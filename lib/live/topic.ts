/** What a page can listen to: a debate; what it is at stands in the database under the same name. */
export type Topic = `debate:${string}`;

export const debateTopic = (id: string): Topic => `debate:${id}`;

/** How many topics the tabs of one browser may listen to together. */
export const MOST_TOPICS = 20;

const TOPIC = /^(debate):([\w-]{1,64})$/;

/** A topic in its parts; null where it is none. */
export function readTopic(topic: string): { topic: Topic; kind: 'debate'; id: string } | null {
  const id = TOPIC.exec(topic)?.[2];
  return id === undefined ? null : { topic: debateTopic(id), kind: 'debate', id };
}
