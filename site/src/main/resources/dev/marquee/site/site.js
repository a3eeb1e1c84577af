'use strict';

const root = document.body.dataset.root;
const query = document.getElementById('query');
const found = document.getElementById('found');
const count = document.getElementById('found-count');
const theme = document.getElementById('theme');
const MAX_FOUND = 12;
const EXCERPT = 140;
let index;

function load(name) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `${root}assets/${name}`;
    script.addEventListener('load', resolve);
    script.addEventListener('error', reject);
    document.head.append(script);
  });
}

/** Reads the text of all pages at the first use of the search. */
function prepared() {
  index ??= Promise.all([load('lunr.js'), load('search-index.js')]).then(() => lunr(function () {
    this.ref('id');
    this.field('heading', { boost: 8 });
    this.field('page', { boost: 3 });
    this.field('text');
    SECTIONS.forEach((section, id) => this.add({ id, ...section }));
  }));
  return index;
}

function matches(searcher, words) {
  const search = (presence, edits) => searcher.query((q) => {
    for (const word of words) {
      q.term(lunr.tokenizer(word), { presence, boost: 10 });
      q.term(lunr.tokenizer(word), { presence: lunr.Query.presence.OPTIONAL, wildcard: lunr.Query.wildcard.TRAILING });
      if (edits) {
        q.term(lunr.tokenizer(word), { editDistance: 1 });
      }
    }
  });
  const all = words.slice(0, -1);
  const last = words.at(-1);
  const strict = searcher.query((q) => {
    for (const word of all) {
      q.term(lunr.tokenizer(word), { presence: lunr.Query.presence.REQUIRED });
    }
    q.term(lunr.tokenizer(last), { boost: 10 });
    q.term(lunr.tokenizer(last), { wildcard: lunr.Query.wildcard.TRAILING });
  });
  return strict.length > 0 ? strict : search(lunr.Query.presence.OPTIONAL, true);
}

function excerpt(text, words) {
  const at = Math.max(0, text.toLowerCase().indexOf(words[0]) - EXCERPT / 3);
  const start = at === 0 ? 0 : text.indexOf(' ', at) + 1;
  return (start > 0 ? '… ' : '') + text.slice(start, start + EXCERPT) + (start + EXCERPT < text.length ? ' …' : '');
}

function entry(section, words) {
  const link = document.createElement('a');
  link.href = root + section.address;
  const title = document.createElement('strong');
  title.textContent = section.heading === section.page ? section.page : `${section.page}: ${section.heading}`;
  const text = document.createElement('span');
  text.textContent = excerpt(section.text, words);
  link.append(title, text);
  const item = document.createElement('li');
  item.append(link);
  return item;
}

async function search() {
  const words = query.value.toLowerCase().split(/[\s@=/]+/).filter((word) => word.replace(/[^\p{L}\p{N}]/gu, '') !== '');
  if (words.length === 0) {
    close();
    return;
  }
  const searcher = await prepared();
  const results = matches(searcher, words);
  const list = document.createElement('ul');
  list.append(...results.slice(0, MAX_FOUND).map((result) => entry(SECTIONS[result.ref], words)));
  if (results.length === 0) {
    list.append(Object.assign(document.createElement('li'), { textContent: 'Nothing found.', className: 'nothing' }));
  }
  count.textContent = results.length === 1 ? '1 section found' : `${results.length} sections found`;
  found.replaceChildren(list);
  found.hidden = false;
}

function close() {
  found.hidden = true;
  count.textContent = '';
}

/** The links that were found, and the field before them, as one list for the arrow keys. */
function move(step) {
  const stops = [query, ...found.querySelectorAll('a')];
  const at = stops.indexOf(document.activeElement);
  stops[Math.min(Math.max(at + step, 0), stops.length - 1)].focus();
}

query.hidden = false;
query.addEventListener('focus', prepared);
query.addEventListener('input', search);
query.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') {
    found.querySelector('a')?.click();
  }
});
document.querySelector('search').addEventListener('keydown', (event) => {
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    move(event.key === 'ArrowDown' ? 1 : -1);
  } else if (event.key === 'Escape') {
    close();
    query.focus();
  }
});
document.addEventListener('keydown', (event) => {
  if (event.key === '/' && document.activeElement !== query && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    query.focus();
    query.select();
  }
});
document.addEventListener('click', (event) => {
  if (!event.target.closest('search') || event.target.closest('#found a')) {
    close();
  }
});

function isDark() {
  return (document.documentElement.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
}

function showTheme() {
  theme.textContent = isDark() ? 'Light' : 'Dark';
}

theme.hidden = false;
showTheme();
theme.addEventListener('click', () => {
  document.documentElement.dataset.theme = isDark() ? 'light' : 'dark';
  try {
    localStorage.setItem('theme', document.documentElement.dataset.theme);
  } catch {
    // The choice lasts as long as the page.
  }
  showTheme();
});

// Where there is no room next to the content, the contents of the site are closed at first.
if (matchMedia('(max-width: 860px)').matches) {
  document.querySelector('.menu').open = false;
}

// What is wider than its place scrolls, and so has to be reached by keyboard.
function reachScrollers() {
  for (const element of document.querySelectorAll('.scrolls, pre')) {
    if (element.scrollWidth > element.clientWidth) {
      element.tabIndex = 0;
    } else {
      element.removeAttribute('tabindex');
    }
  }
}
reachScrollers();
addEventListener('resize', reachScrollers);

if (navigator.clipboard) {
  for (const block of document.querySelectorAll('.code')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy';
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(block.querySelector('code').textContent);
      button.textContent = 'Copied';
      setTimeout(() => { button.textContent = 'Copy'; }, 1500);
    });
    block.append(button);
  }
}
