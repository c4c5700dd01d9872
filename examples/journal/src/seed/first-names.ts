/** Common first names for people who do not exist. Several people may share one, as they do anywhere. */
export const firstNames: readonly [string, ...string[]] = [
  'Adam',
  ...['Agnete', 'Aksel', 'Alma', 'Anders', 'Anja', 'Anton', 'Arne', 'Astrid', 'August', 'Bent', 'Berit'],
  ...['Bjarne', 'Bodil', 'Brian', 'Camilla', 'Christian', 'Connie', 'Dan', 'Dorte', 'Ebbe', 'Edith', 'Egon', 'Elin'],
  ...['Ellen', 'Emil', 'Erna', 'Esben', 'Eva', 'Finn', 'Flemming', 'Frank', 'Frida', 'Gerda', 'Gitte', 'Gorm'],
  ...['Grethe', 'Hanne', 'Hans', 'Heidi', 'Helle', 'Henning', 'Ib', 'Inga', 'Ivan', 'Jakob', 'Jannie', 'Jørn'],
  ...['Kaj', 'Karen', 'Karl', 'Kim', 'Klara', 'Knud', 'Lars', 'Lene', 'Lis', 'Liv', 'Lone', 'Malene'],
  ...['Marianne', 'Mikkel', 'Mogens', 'Nanna', 'Nikolaj', 'Ole', 'Palle', 'Per', 'Pia', 'Rasmus', 'Rita', 'Ronni'],
  ...['Sanne', 'Signe', 'Simon', 'Solveig', 'Sten', 'Susanne', 'Svend', 'Thea', 'Tina', 'Torben', 'Ulrik', 'Vera'],
  ...['Vibeke', 'Villy', 'Ane', 'Bo', 'Ditlev', 'Elsebeth', 'Ejvind', 'Jette', 'Leif', 'Maja', 'Otto', 'Ragna'],
];
