//! Whom an alarm tells that it has gone off: a topic.

use crate::flow::{Flow, Payload};
use crate::ir::{Builder, Handle, Part, Resource};
use crate::kinds::{Fields, LinkBehaviour, LinkKind, LinkRef, LinkSpec, Spec, admit};

pub struct AlarmAction;

static SPEC: LinkSpec = LinkSpec {
    id: "alarm-action",
    gives: &[],
    // botocore 1.44.5, cloudwatch PutMetricAlarm.
    most_from_one: Some(5),
    most_to_one: None,
    is_failure_path: false,
};

impl LinkKind for AlarmAction {
    fn spec(&self) -> &'static LinkSpec {
        &SPEC
    }

    /// CloudWatch user guide, Notify_Users_Alarm_Changes: standard topics alone.
    fn refusal(&self, _from: (&Spec, &Fields), to: (&Spec, &Fields)) -> Option<&'static str> {
        (to.1.text("type") == Some("fifo-topic")).then_some("link-fifo-topic-refused")
    }
}

impl LinkBehaviour for AlarmAction {
    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html"
    }

    /// What the alarm says on the bus too.
    fn carry(&self, link: LinkRef<'_>, payload: &Payload, _flow: &mut dyn Flow) -> Result<Payload, &'static str> {
        let text = super::detail(link.from().text("detail"), payload);
        Ok(Payload { text: text.into(), ..payload.clone() })
    }

    fn lower(&self, link: LinkRef<'_>, into: &mut Builder) {
        let handle = Handle::node(link.from().index, Part::Main);
        let Some(topic) = link.to().behaviour().address(link.to()).filter(|_| into.has(handle)) else { return };
        admit(link, into);
        if let Some(Resource::Alarm(alarm)) = into.get_mut(handle) {
            alarm.actions.push(topic);
        }
    }
}
