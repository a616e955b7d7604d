// The words that the study document enumerates.
export const words = {
  category: {
    hardware: "hardware",
    licences: "licences",
    maintenance: "maintenance",
    electricity: "electricity",
    room: "rooms",
    storage: "storage",
    wan: "lines",
    staff: "staff",
    training: "training",
    migration: "migration",
    disposal: "disposal",
    services: "services bought",
    project: "project",
  } as Record<string, string>,
  goal: {
    unserved: "Demand left unserved",
    cost: "Total cost",
    saving: "Saving (net present value)",
    payback: "Payback",
    rto_missed: "Services back too late in drills",
    regional: "Paid to the region",
  } as Record<string, string>,
  unit: { years: "years", services: "services", "%": "%", EUR: "€" } as Record<string, string>,
  kind: { payment: "payment", depreciation: "depreciation", residual: "value left at the end" } as Record<string, string>,
  minimise: { "": "cost", cost: "cost", energy: "electricity used", carbon: "CO₂ emissions" } as Record<string, string>,
};
