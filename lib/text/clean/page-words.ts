/**
 * What pages write on the buttons below a contribution and count beside it, in the languages of most
 * texts; small letters. Words, no names of services. A line is never left out for these alone.
 */
const BUTTON_WORDS =
  'reply replies respond quote quoted share shared like likes liked dislike dislikes unlike upvote upvotes upvoted downvote downvotes vote votes voted point points score permalink permanent link embed save saved unsave report reported flag hide hidden show shown more less load expand collapse view views viewed see all comment comments edit edited delete deleted copy copied follow following followers unfollow subscribe continue this thread context parent favorite favourite bookmark prev previous next root award awards give crosspost translate translation original reactions react top pin pinned print new last unread message messages ' +
  'antworten antwort zitieren zitat teilen gefällt mir nicht melden bearbeiten löschen mehr anzeigen weniger alle kommentare kommentar folgen übersetzen merken speichern punkte stimmen aufrufe ' +
  'répondre réponse réponses partager citer aimer signaler modifier supprimer afficher voir plus moins tous les commentaires commentaire suivre traduire enregistrer ' +
  'responder respuesta respuestas compartir citar me gusta denunciar reportar editar eliminar ver más menos todos los comentarios comentario seguir traducir guardar ' +
  'rispondi risposta risposte condividi cita mi piace segnala modifica elimina mostra altro altri commenti commento segui traduci salva ' +
  'responda respostas partilhar compartilhar curtir gostei não denunciar excluir apagar mais comentários comentário traduzir salvar ' +
  'beantwoorden reageer reacties delen citeren vind ik leuk melden bewerken verwijderen meer tonen volgen vertalen ' +
  'ответить ответы поделиться цитировать нравится пожаловаться изменить удалить ещё показать перевести ' +
  '回复 回覆 分享 点赞 赞 讚 举报 檢舉 收藏 转发 引用 返信 いいね 共有 報告';

const words = new Set(BUTTON_WORDS.split(' '));

/** True for a line of nothing but such words, numbers and signs, at least one word among them. */
export function isOfButtons(line: string): boolean {
  const found = line.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  return found.length > 0 && found.every((word) => words.has(word));
}
