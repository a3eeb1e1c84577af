/** Controls in which a key is a letter of a text or chooses from a list; elsewhere it may be a shortcut of the page. */
const TYPED_INTO = 'input:not([type=range], [type=radio], [type=checkbox], [type=file]), textarea, select';

/** @param {KeyboardEvent} event @returns {boolean} whether what has the focus takes the key as text */
export const isTyping = ({ target }) => target.matches(TYPED_INTO);
