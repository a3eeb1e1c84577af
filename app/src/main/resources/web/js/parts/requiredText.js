/**
 * @param {HTMLInputElement} input a required field
 * @returns {string} its text without blanks around it; empty if there is nothing else, which the browser then says at the field
 */
export function requiredText(input) {
  input.value = input.value.trim();
  input.reportValidity();
  return input.value;
}
