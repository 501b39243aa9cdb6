//! Against the recorded answers of the real service, where they are there.

mod choice;
mod executions;
mod files;
mod replay;
mod same;
mod test_state;
mod validation;
