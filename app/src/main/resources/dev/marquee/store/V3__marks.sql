-- Marks have two more kinds, not-interested and not-seen. Programs of version 2 would read their changes as ratings, so that this
-- version keeps them from opening the store. The tables stay as they are.

update mark set kind = kind where kind in ('not-interested', 'not-seen');
