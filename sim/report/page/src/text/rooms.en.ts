export const rooms = {
  coming: "",
};
