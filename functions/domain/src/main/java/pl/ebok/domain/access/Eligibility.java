package pl.ebok.domain.access;

/** Whether those who live at an address can register. */
public enum Eligibility {
    CAN_REGISTER,
    CONTRACT_REQUIRED,
    BUILDING_CONTRACT_HELD_BY_MANAGER
}
