// Forms of mentoring by who is mentored at the school: pupils, or employees by employees.

/** How the side of a form that works at the school is called, whatever adjective stands before it («молодой педагог»). */
const STAFF = /(^|\s)(учител|педагог|преподавател|воспитател|руководител|директор|методист|специалист|работник|коллег)/i;

/** «Учитель – учитель», «Руководитель – педагог»: mentoring at work, article 351.8 of the Labour Code knows no other. */
export const isEmployeeForm = (form: string): boolean => {
  const sides = form.split(/\s*[–—]\s*|\s+-\s+/);
  return sides.length === 2 && sides.every((side) => STAFF.test(side));
};
