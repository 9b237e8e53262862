import type {} from 'whosaid/react';

export const story = (
  <who-said id="marks" for="story" claims="all" published="2026-11-24" onwho-said-select={({ detail }) => console.log(detail.id.length)}>
    <p>“No,” said Ana Ruiz.</p>
  </who-said>
);

// @ts-expect-error there are four amounts
export const plenty = <who-said claims="plenty" />;
