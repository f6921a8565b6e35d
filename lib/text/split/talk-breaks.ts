import { countWords } from '@/lib/text/count-words';
import type { Paragraph } from '@/lib/text/paragraphs';
import type { CohesionBreak } from '@/lib/text/split/cohesion-breaks';

/** What speaks for another voice, and how much; named so that they can be argued about. */
const talkWeights = { marked: 0.9, afterQuestion: 0.5, reply: 0.35 };

/** The sign of another voice: ">> …", "– …", as captions and novels have it. */
const MARK = /^(?:>>+\s*|[-–—]\s*(?=[\p{L}"“«¿¡]))/u;
const ASKS = /[?？؟]["”’»)\]]*$/;
const REPLIES =
  /^["“«]?(?:yes|yeah|yep|no|nope|well|thank you|thanks|i (?:dis)?agree|i don['’]t (?:agree|think)|exactly|absolutely|sure|of course|right|okay|ok|good (?:morning|afternoon|evening)|hello|hi|sorry|may i|let me|not at all|ja|nein|doch|danke|stimmt|genau|guten (?:morgen|tag|abend)|oui|non|merci|bonjour|bonsoir|d['’]accord|sí|gracias|claro|buenos|sim|não|obrigad[oa]|да|нет|спасибо|是的|对|不是|谢谢|はい|いいえ|ありがとう|네|아니요)(?![\p{L}\p{M}])/iu;

/** Paragraphs of talk are no longer than this, in words, in the middle; those of essays are. */
const TALK_WORDS = 65;
/** So many of them are looked at. */
const SAMPLE = 400;

/** The sign with which a paragraph says that another voice begins, with the space after it; '' for none. */
export function voiceMark(paragraph: string): string {
  return MARK.exec(paragraph)?.[0] ?? '';
}

/**
 * Where another voice may begin in talk that names nobody, in the order of the text: at the signs of
 * it, after a question, at what opens like a reply. Empty for what is no talk, which long paragraphs
 * tell. O(text).
 */
export function findTalkBreaks(paragraphs: readonly Paragraph[]): CohesionBreak[] {
  const marked = paragraphs.filter(({ text }) => voiceMark(text) !== '').length;
  const hasMarks = marked > 1 && marked * 4 >= paragraphs.length;
  const isTalk = paragraphs.length > 2 && medianWords(paragraphs) <= TALK_WORDS;
  return paragraphs.flatMap(({ text }, index) => {
    const reasons: string[] = [];
    let score = 0;
    if (hasMarks && voiceMark(text) !== '') {
      score += talkWeights.marked;
      reasons.push('A dash or a sign begins it, as where another voice speaks.');
    }
    if (isTalk && index > 0 && ASKS.test(paragraphs[index - 1]?.text ?? '')) {
      score += talkWeights.afterQuestion;
      reasons.push('The paragraph before it asks.');
    }
    if (isTalk && REPLIES.test(text.slice(voiceMark(text).length, 60))) {
      score += talkWeights.reply;
      reasons.push('It opens like a reply.');
    }
    const isBreak = score > 0 && (index > 0 || hasMarks);
    return isBreak ? [{ paragraph: index, score: Math.min(1, score), reasons }] : [];
  });
}

function medianWords(paragraphs: readonly Paragraph[]): number {
  const counts = paragraphs.slice(0, SAMPLE).map(({ text }) => countWords(text));
  return counts.sort((a, b) => a - b)[counts.length >> 1] ?? 0;
}
